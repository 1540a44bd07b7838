import type { Fact } from "../fact.ts";
import { anyDistrict } from "./settings.ts";

const modes = ["storytelling", "aid", "sharing", "jointWork"] as const;
type Mode = (typeof modes)[number];

/** All exchange in one mode of collaboration. */
function only(mode: Mode): string[] {
  return modes.map((each) => `collaboration.${each}Share=${each === mode ? 1 : 0}`);
}

const shared = { scenario: "flagship", base: anyDistrict } as const;

function beats(key: string, claim: string, better: Mode, worse: Mode, metric: string): Fact {
  return { ...shared, key, claim, one: only(worse), other: only(better), metric, expect: "higher" };
}

function rises(
  key: string,
  claim: string,
  path: string,
  metric: string,
  expect: Fact["expect"],
  than?: string,
): Fact {
  const pull = (setting: string) => ({ one: [`${setting}=0`], other: [`${setting}=1`] });
  return {
    ...shared,
    key,
    claim,
    ...pull(path),
    ...(than === undefined ? {} : { than: pull(than) }),
    metric,
    expect,
  };
}

/** Facts 8 to 10: modes of collaboration, inquiry, focus. */
export const learningFacts: readonly Fact[] = [
  beats("8a", "Joint work lifts teaching more than sharing", "jointWork", "sharing", "instruction_gain"),
  beats(
    "8b",
    "Sharing lifts teaching more than telling stories",
    "sharing",
    "storytelling",
    "instruction_gain",
  ),
  beats("8c", "Sharing lifts teaching at least as much as aid", "sharing", "aid", "instruction_gain"),
  beats("8d", "Joint work makes for fuller use than sharing", "jointWork", "sharing", "fidelity_mean"),
  beats("8e", "Sharing makes for fuller use than aid", "sharing", "aid", "fidelity_mean"),
  beats(
    "8f",
    "Sharing makes for fuller use than telling stories",
    "sharing",
    "storytelling",
    "fidelity_mean",
  ),
  rises(
    "9a",
    "Groups that test what they settle on lift teaching",
    "inquiry.inquiry",
    "instruction_gain",
    "higher",
  ),
  rises(
    "9b",
    "Testing is a stronger filter than checking what is passed on",
    "inquiry.inquiry",
    "instruction_gain",
    "higher",
    "perils.qualityControl",
  ),
  rises("9c", "Testing lowers the share of use that does harm", "inquiry.inquiry", "harmful_share", "lower"),
  rises(
    "9d",
    "Testing lowers it more than checking what is passed on",
    "inquiry.inquiry",
    "harmful_share",
    "lower",
    "perils.qualityControl",
  ),
  {
    ...shared,
    key: "9e",
    claim:
      "Testing is a stronger filter than single teachers' own experience, even where that counts for much",
    one: ["inquiry.inquiry=0"],
    other: ["inquiry.inquiry=1"],
    than: { one: ["implementation.ownEvidence=0"], other: ["implementation.ownEvidence=0.2"] },
    metric: "harmful_share",
    expect: "lower",
  },
  rises(
    "9f",
    "Testing is a stronger filter than protected disagreement",
    "inquiry.inquiry",
    "harmful_share",
    "lower",
    "leadership.dissent",
  ),
  rises(
    "10a",
    "The right focus lifts teaching more than the wrong one",
    "purpose.diagnosis",
    "instruction_gain",
    "higher",
  ),
  rises("10b", "Focus narrows use", "purpose.focus", "adoption", "lower"),
  rises("10c", "Focus makes for fuller use", "purpose.focus", "fidelity_mean", "higher"),
];
