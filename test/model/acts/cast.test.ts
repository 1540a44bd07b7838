import { describe, expect, test } from "vitest";
import { castOf, domainOf } from "../../../src/model/acts/cast.ts";
import { fc } from "../../support/fastCheck.ts";

const practice = (name: string, quality: number, appeal: number) => ({ name, quality, appeal });
const namesOf = (practices: readonly ReturnType<typeof practice>[]) => {
  const { strong, catchy } = castOf(practices);
  return [strong?.name ?? null, catchy?.name ?? null];
};

describe("the practices that a story follows", () => {
  test("are the one that helps most, and of those that help nobody the one that looks best", () => {
    const list = [
      practice("plain", 0.4, -0.1),
      practice("shining", 0.2, 0.6),
      practice("dull", -0.3, 0),
      practice("catchy", -0.2, 0.4),
    ];
    expect(namesOf(list)).toEqual(["plain", "catchy"]);
    expect(namesOf(list.toReversed())).toEqual(["plain", "catchy"]);
  });

  test("where all help, the catchy one is that with the widest gap between looks and worth", () => {
    expect(namesOf([practice("a", 0.5, 0.9), practice("b", 0.3, 0.4), practice("c", 0.1, 0.3)])).toEqual([
      "a",
      "c",
    ]);
  });

  test("are fewer where there are fewer", () => {
    expect(namesOf([])).toEqual([null, null]);
    expect(namesOf([practice("only", -1, 1)])).toEqual(["only", null]);
  });

  test("are never the same, and the strong one is never worth less", () => {
    const any = fc.record({
      quality: fc.integer({ min: -3, max: 3 }),
      appeal: fc.integer({ min: -3, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 8 }), (list) => {
        const { strong, catchy } = castOf(list);
        expect(strong).not.toBe(catchy);
        expect(strong!.quality).toBe(Math.max(...list.map(({ quality }) => quality)));
        expect(catchy!.quality).toBeLessThanOrEqual(strong!.quality);
      }),
    );
  });
});

describe("the domain that is drawn", () => {
  test("is the one whose practices differ most in worth, the first of equals", () => {
    const list = [
      { domain: "even", quality: 0.1 },
      { domain: "wide", quality: -0.3 },
      { domain: "even", quality: 0.3 },
      { domain: "wide", quality: 0.2 },
      { domain: "as wide", quality: 0 },
      { domain: "as wide", quality: 0.5 },
    ];
    expect(domainOf(list)).toBe("wide");
    expect(domainOf(list.slice(0, 1))).toBe("even");
    expect(domainOf([])).toBe("");
  });
});
