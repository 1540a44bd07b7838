import type { Fact } from "../fact.ts";

const atOnce = ["communities.qualityFirst=0"];
const qualityFirst = ["communities.qualityFirst=1"];

/** Nested communities, quality first, and knowledge creation. */
export const communityFacts: readonly Fact[] = [
  {
    key: "11a",
    claim:
      "With quality first, fewer practices are in use than with scaling at once after two thirds of a year.",
    scenario: "quality-first",
    one: atOnce,
    other: qualityFirst,
    metric: "adoption",
    week: 24,
    expect: "lower",
  },
  {
    key: "11b",
    claim:
      "With quality first, teaching has gained less than with scaling at once after two thirds of a year.",
    scenario: "quality-first",
    one: atOnce,
    other: qualityFirst,
    metric: "instruction_gain",
    week: 24,
    futures: 300,
    notMet:
      "teaching lags by .002 SD (.005 less to .001 more) over 300 futures, too little to tell from none, and is ahead from week 48 on: where two thirds of practices are worth nothing or less, what is held back would have brought next to nothing. It is use that lags (11a).",
    expect: "lower",
  },
  {
    key: "11c",
    claim: "With quality first, teaching has gained more than with scaling at once after four years.",
    scenario: "quality-first",
    one: atOnce,
    other: qualityFirst,
    metric: "instruction_gain",
    quick: 100,
    expect: "higher",
  },
  {
    key: "quality first, harm",
    claim: "With quality first, less of what is in use lowers teaching after four years.",
    scenario: "quality-first",
    one: atOnce,
    other: qualityFirst,
    metric: "harmful_share",
    expect: "lower",
  },
  {
    key: "quality first, where it does not pay",
    claim:
      "Where perils are those of the flagship and groups test little, quality first loses gain by its delay.",
    scenario: "quality-first",
    base: [
      "perils.qualityControl=0.4",
      "perils.groupthink=0.3",
      "perils.deindividuation=0.3",
      "inquiry.inquiry=0.3",
      "communities.gateReport=0.2",
    ],
    one: atOnce,
    other: qualityFirst,
    metric: "instruction_gain",
    week: 72,
    expect: "lower",
  },
  {
    key: "nested communities, permeable boundaries",
    claim: "Permeable boundaries bring more of the staff into the inner circle.",
    scenario: "nested-communities",
    one: ["communities.permeability=0"],
    other: ["communities.permeability=0.05"],
    metric: "staff_practice",
    expect: "higher",
  },
  {
    key: "nested communities, gain",
    claim: "Permeable boundaries raise the gain in teaching, beside closed ones.",
    scenario: "nested-communities",
    one: ["communities.permeability=0"],
    other: ["communities.permeability=0.05"],
    metric: "instruction_gain",
    expect: "higher",
  },
  {
    key: "knowledge creation",
    claim: "Schools that turn what they have refined into practices of their own gain more in the end.",
    scenario: "knowledge-creation",
    one: ["inquiry.variantRate=0"],
    other: ["inquiry.variantRate=0.1"],
    metric: "instruction_gain",
    expect: "higher",
  },
];
