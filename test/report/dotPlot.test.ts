import { expect, test } from "vitest";
import { NARROW, WIDE } from "../../src/report/charts/chartKind.ts";
import { drawDotPlot } from "../../src/report/charts/dotPlot.ts";
import { textWidth } from "../../src/report/charts/textWidth.ts";
import { differenceAxis } from "../../src/report/compare/compareSentences.ts";
import { formatTick, saySigned } from "../../src/report/formatUnit.ts";

test.each([
  [WIDE, -1],
  [NARROW, -1],
  [WIDE, 1],
  [NARROW, 1],
])("long numbers at the ends of an axis keep their sign and their last digit ($0.name, %d)", (size, sign) => {
  const dots = [1_840_000, 1_856_000, 1_868_000].map((value) => sign * value).sort((a, b) => a - b);
  const { marks } = drawDotPlot(
    {
      dots,
      range: { low: dots[0]!, median: dots[1]!, high: dots[2]! },
      kind: "many",
      signOf: () => "better",
      signs: [],
      zeroLabel: "no difference",
      axisLabel: "difference",
      formatOne: (value) => saySigned(value, "currency"),
      formatTick: (value) => formatTick(value, "currency"),
      leastExtent: 1,
    },
    size,
  );
  const numbers = marks.filter(({ tag, children }) => tag === "text" && /\d,\d/.test(String(children[0])));
  expect(numbers.length).toBeGreaterThan(1);
  for (const { attributes, children } of numbers) {
    const half = textWidth(String(children[0])) / 2;
    expect(Number(attributes["x"]) - half).toBeGreaterThanOrEqual(0);
    expect(Number(attributes["x"]) + half).toBeLessThanOrEqual(size.width);
  }
});

test("an axis does not name money twice", () => {
  expect(differenceAxis("money", "Money spent so far", "currency")).toBe("difference in cost in money");
  expect(differenceAxis("staff_hours", "Hours", "hours")).toMatch(/, hours$/);
});
