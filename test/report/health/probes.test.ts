import { describe, expect, it } from "vitest";
import { networkTypeNames } from "../../../src/model/networkTypes.ts";
import {
  flipsOf,
  mostDecisive,
  narrowingOf,
  sureProbes,
  unsureProbes,
  type HealthProbe,
} from "../../../src/report/health/probes.ts";
import { headlineOf, makeTypes } from "./healthFixture.ts";

const answers = { trust: "unsure", inquiry: "unsure", help: 2, time: 4 } as const;
const [practice, , improvement] = networkTypeNames;
const headline = headlineOf();

describe("other answers that are tried", () => {
  it("move one question to each end and leave the rest", () => {
    const named = (probes: readonly HealthProbe[]) =>
      probes.map(({ question, end }) => `${question.key} ${end}`);
    expect(named(unsureProbes(answers))).toEqual(["trust 0", "trust 4", "inquiry 0", "inquiry 4"]);
    // The end that is the answer already tells nothing new.
    expect(named(sureProbes(answers))).toEqual(["help 0", "help 4", "time 0"]);
    expect(unsureProbes(answers)[1]!.answers).toEqual({ ...answers, trust: 4 });
  });

  it("are most decisive where they move the types apart, not where they lift all alike", () => {
    const base = makeTypes({ effects: [0, 0.1, 0.2], unlike: 0 });
    const [help, , time] = sureProbes(answers);
    const probed = [
      { probe: help!, futures: makeTypes({ effects: [0.5, 0.6, 0.7], unlike: 0 }) },
      { probe: time!, futures: makeTypes({ effects: [0, 0.1, 0.05], unlike: 0 }) },
    ];
    expect(mostDecisive(probed, base, 1).map(({ key }) => key)).toEqual(["time"]);
    expect(mostDecisive(probed, base).map(({ key }) => key)).toEqual(["time", "help"]);
    expect(mostDecisive([], base)).toEqual([]);
  });

  it("turn the recommendation or not; what nobody is sure of is told first", () => {
    const probed = [
      { probe: sureProbes(answers)[0]!, futures: makeTypes({ effects: [0, 0, 0] }) },
      { probe: unsureProbes(answers)[2]!, futures: makeTypes({ effects: [0.2, 0, 0] }) },
      { probe: unsureProbes(answers)[3]!, futures: makeTypes({ effects: [0, 0, 0.3] }) },
    ];
    const flips = flipsOf(probed, improvement, answers, headline);
    expect(flips.map(({ question, end, type }) => [question.key, end, type])).toEqual([
      ["inquiry", 0, practice],
      ["help", 0, practice],
    ]);
    expect(flipsOf(probed, practice, answers, headline)).toHaveLength(1);
  });

  it("narrow most where the recommendation hangs on it, else where the ends lie furthest apart", () => {
    const [trustLow, trustHigh, inquiryLow, inquiryHigh] = unsureProbes(answers);
    const probed = [
      { probe: trustLow!, futures: makeTypes({ effects: [0, 0, 0.1] }) },
      { probe: trustHigh!, futures: makeTypes({ effects: [0, 0, 0.4] }) },
      { probe: inquiryLow!, futures: makeTypes({ effects: [0, 0, 0.2] }) },
      { probe: inquiryHigh!, futures: makeTypes({ effects: [0.2, 0.2, 0.25] }) },
    ];
    expect(narrowingOf(probed, improvement, [], answers)!.question.key).toBe("trust");
    const flip = { question: inquiryHigh!.question, end: 4, type: practice, wasUnsure: true };
    expect(narrowingOf(probed, improvement, [flip], answers)).toMatchObject({
      question: flip.question,
      flips: true,
    });
    expect(narrowingOf([], improvement, [], answers)).toBeUndefined();
    expect(narrowingOf(probed, improvement, [], { help: 2 })).toBeUndefined();
  });
});
