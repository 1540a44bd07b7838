import { describe, expect, it } from "vitest";
import {
  coachedShare,
  connectedPairs,
  isFunded,
  valueAtStart,
} from "../../../src/scenario/questions/readScenario.ts";
import type { ResolvedIntervention } from "../../../src/scenario/resolvedScenario.ts";
import { groundOf } from "../../report/live/planGround.ts";

const { scenario } = groundOf("flagship");
const entry: ResolvedIntervention = {
  at: 1,
  until: null,
  every: null,
  schools: null,
  pick: null,
  cost: null,
};

describe("what the timeline says of some networks alone", () => {
  it.each([
    ["coaching", { coach: { practice: null, dose: 1 } }, coachedShare, 1],
    ["pairs", { connect: { pairs: 4 } }, connectedPairs, 4],
    ["what is paid for", { set: { meetingTime: 0.5 } }, isFunded, true],
    [
      "a setting",
      { set: { groupthink: 0.123 } },
      (of: typeof scenario) => valueAtStart(of, "groupthink"),
      0.123,
    ],
  ])("is not what holds for all: %s", (_, deed, read, everywhere) => {
    const withEntry = (more: object) =>
      read({ ...scenario, interventions: [{ ...entry, ...deed, ...more }] });
    expect(withEntry({})).toBe(everywhere);
    expect(withEntry({ networks: ["North"] })).toBe(read({ ...scenario, interventions: [] }));
    expect(withEntry({ networks: ["North"] })).toBe(withEntry({ schools: ["Alder"] }));
  });
});
