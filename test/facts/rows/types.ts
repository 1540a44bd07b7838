import type { Fact } from "../fact.ts";

const later = (type: string) => [`networkType=${type}`];

/** What the three types of network come to: fact 12 of the model's list, and that they can turn into one another. */
export const typeFacts: readonly Fact[] = [
  {
    key: "12 gain, looser pair",
    claim: "A learning community gains more than a community of practice.",
    scenario: "type-community-of-practice",
    one: [],
    other: later("learning community"),
    metric: "instruction_gain",
    expect: "higher",
  },
  {
    key: "12 gain, tighter pair",
    claim: "An improvement network gains more than a learning community.",
    scenario: "type-learning-community",
    one: [],
    other: later("improvement network"),
    metric: "instruction_gain",
    expect: "higher",
  },
  {
    key: "12 hours, looser pair",
    claim: "A learning community takes more hours than a community of practice.",
    scenario: "type-community-of-practice",
    one: [],
    other: later("learning community"),
    metric: "staff_hours",
    expect: "higher",
  },
  {
    key: "12 hours, tighter pair",
    claim: "An improvement network takes more hours than a learning community.",
    scenario: "type-learning-community",
    one: [],
    other: later("improvement network"),
    metric: "staff_hours",
    expect: "higher",
  },
  {
    key: "12 money, looser pair",
    claim: "A learning community costs more than a community of practice.",
    scenario: "type-community-of-practice",
    one: [],
    other: later("learning community"),
    metric: "money",
    expect: "higher",
  },
  {
    key: "12 money, tighter pair",
    claim: "An improvement network costs more than a learning community.",
    scenario: "type-learning-community",
    one: [],
    other: later("improvement network"),
    metric: "money",
    expect: "higher",
  },
  {
    key: "types: spread is not improvement",
    claim: "A community of practice has more in use than an improvement network, which gains more.",
    scenario: "type-community-of-practice",
    one: [],
    other: later("improvement network"),
    metric: "adoption",
    expect: "lower",
  },
  {
    key: "types: turning into one another",
    claim:
      "A community of practice that becomes an improvement network gains more than one that stays as it is.",
    scenario: "type-changes",
    one: ["interventions=[]"],
    other: [],
    metric: "instruction_gain",
    expect: "higher",
  },
  {
    key: "types: diagnosis matters",
    claim:
      "An improvement network that works on the wrong problem gains less than one that works on the right one.",
    scenario: "type-improvement-network",
    one: ["purpose.diagnosis=0"],
    other: ["purpose.diagnosis=1"],
    metric: "instruction_gain",
    expect: "higher",
  },
];
