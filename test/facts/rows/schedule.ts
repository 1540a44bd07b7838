import type { Fact } from "../fact.ts";

const arms = {
  scenario: "flagship",
  one: ["schedule.activation=synchronous"],
  other: ["schedule.activation=random sequential"],
  quick: 40,
} as const;

/** How little hangs on whether people act together or one after another within a week. */
export const scheduleFacts: readonly Fact[] = [
  {
    ...arms,
    key: "schedule gain",
    claim: "Acting one after another instead of together hardly changes what is gained.",
    metric: "instruction_gain",
    expect: { within: 0.03 },
  },
  {
    ...arms,
    key: "schedule use",
    claim: "Acting one after another instead of together hardly changes how much is in use.",
    metric: "adoption",
    expect: { within: 0.01 },
  },
  {
    ...arms,
    key: "schedule harm",
    claim: "Acting one after another instead of together hardly changes the share of use that harms.",
    metric: "harmful_share",
    expect: { within: 0.03 },
  },
];
