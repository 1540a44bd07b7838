import type { Fact } from "../fact.ts";
import { allPerils, anyDistrict, noPerils } from "./settings.ts";

type Given = Omit<Fact, "scenario" | "base"> & { readonly base?: readonly string[] };

/** A fact on the flagship district, practices and network drawn anew in each future. */
function onFlagship({ base = [], ...rest }: Given): Fact {
  return { scenario: "flagship", base: [...anyDistrict, ...base], ...rest };
}

/** What looks good tends to be worth little. */
const deceptive = ["practiceQuality.appealQualityCorrelation=-0.8"];
/** And each practice is at home in a few schools only, so that ties between them have something to carry. */
const scattered = [...deceptive, "practiceQuality.initialUse=0.005"];
const noTies = "network.crossSchoolShare=0";
const manyTies = "network.crossSchoolShare=0.3";
const unchecked = "perils.qualityControl=0";
const checked = "perils.qualityControl=1";

const qualityControl: readonly Fact[] = [
  onFlagship({
    key: "1a",
    claim: "Checking quality before a practice is passed on lifts teaching",
    one: [unchecked],
    other: [checked],
    metric: "instruction_gain",
    expect: "higher",
  }),
  onFlagship({
    key: "1b",
    claim: "Where nobody checks and looks deceive, more ties between schools make teaching worse",
    base: scattered,
    one: [unchecked, noTies],
    other: [unchecked, manyTies],
    metric: "instruction_gain",
    expect: "lower",
  }),
  onFlagship({
    key: "1c",
    claim: "Where quality is checked, more ties between schools make teaching better, even if looks deceive",
    base: scattered,
    one: [checked, noTies],
    other: [checked, manyTies],
    metric: "instruction_gain",
    quick: 48,
    expect: "higher",
  }),
  onFlagship({
    key: "1d",
    claim: "What more ties between schools are worth depends on whether quality is checked",
    base: scattered,
    one: [checked, noTies],
    other: [checked, manyTies],
    than: { one: [unchecked, noTies], other: [unchecked, manyTies] },
    metric: "instruction_gain",
    expect: "higher",
  }),
];

const catchy = { scenario: "peril-quality-control", base: ["system.generate.resample=true"] } as const;

const harmful: readonly Fact[] = [
  {
    ...catchy,
    key: "2a",
    claim:
      "Where nobody checks, a catchy, harmful practice from one school overtakes the best practice in a closely tied district",
    one: [],
    other: [],
    metric: "users Open questions",
    otherMetric: "users Catchy slides",
    expect: "higher",
  },
  {
    ...catchy,
    key: "2b",
    claim: "Where quality is checked it wins far fewer teachers",
    one: [],
    other: [checked],
    metric: "users Catchy slides",
    expect: "lower",
  },
  {
    ...catchy,
    key: "2c",
    claim: "With fewer ties between schools it reaches fewer teachers of the other schools",
    base: [...catchy.base, "people.discovery=0"],
    one: ["network.crossSchoolShare=0.06"],
    other: ["network.crossSchoolShare=0.3"],
    week: 36,
    metric: "users Catchy slides outside Elm",
    expect: "higher",
  },
  {
    ...catchy,
    key: "2d",
    claim: "Without ties and meetings across schools and without other sources it stays at home",
    base: [...catchy.base, "people.discovery=0", "network.principalDegree=0", "groups.meetingEvery=1000"],
    one: [noTies],
    metric: "users Catchy slides outside Elm",
    expect: { between: [-0.001, 0.001] },
  },
];

/** What one peril does when it goes from absent to full. */
function peril(
  name: string,
  rows: readonly (readonly [string, string, string, "higher" | "lower"])[],
): Fact[] {
  return rows.map(([key, claim, metric, expect]) =>
    onFlagship({ key, claim, one: [`perils.${name}=0`], other: [`perils.${name}=1`], metric, expect }),
  );
}

const invisible = [
  "accountability.accountability=0",
  "leadership.planning=0",
  "leadership.principalParticipation=0",
];

const others: readonly Fact[] = [
  ...peril("groupthink", [
    ["3a", "Groupthink lowers the gain in teaching", "instruction_gain", "lower"],
    ["3b", "Groupthink raises use", "adoption", "higher"],
    ["3c", "Groupthink raises the share of use that does harm", "harmful_share", "higher"],
    ["3d", "Under groupthink groups settle on what asks less", "mean group_challenge", "lower"],
  ]),
  ...peril("diffusionOfResponsibility", [
    ["4a", "Leaving the work to others lowers the effort of each", "mean effort_per_head", "lower"],
  ]),
  {
    scenario: "flagship",
    base: [...anyDistrict, ...invisible],
    key: "4b",
    claim:
      "In groups of about six whose members' work nobody sees, each gives three quarters of full effort (published: 74 %)",
    one: ["perils.diffusionOfResponsibility=0.33"],
    metric: "mean effort_per_head",
    expect: { between: [0.7, 0.78] },
  },
  onFlagship({
    key: "4c",
    claim: "Leaving the work to others lowers the gain in teaching where groups test what they do",
    base: ["inquiry.inquiry=0.8"],
    one: ["perils.diffusionOfResponsibility=0"],
    other: ["perils.diffusionOfResponsibility=1"],
    metric: "instruction_gain",
    expect: "lower",
  }),
  onFlagship({
    key: "4d",
    claim: "Where every contribution is visible, leaving the work to others changes nothing at all",
    base: ["accountability.accountability=1"],
    one: ["perils.diffusionOfResponsibility=0"],
    other: ["perils.diffusionOfResponsibility=1"],
    metric: "instruction_gain",
    expect: "identical",
  }),
  ...peril("deindividuation", [
    ["5a", "Going by the group's norm raises use", "adoption", "higher"],
    ["5b", "Going by the group's norm lowers the fit of what is used", "fit_mean", "lower"],
    ["5c", "Going by the group's norm lowers the gain in teaching", "instruction_gain", "lower"],
  ]),
  onFlagship({
    key: "6a",
    claim: "With every peril at its full strength more is in use than with none",
    one: noPerils,
    other: allPerils,
    metric: "adoption",
    expect: "higher",
  }),
  onFlagship({
    key: "6b",
    claim: "With every peril at its full strength more is in use than with middling ones",
    one: [],
    other: allPerils,
    metric: "adoption",
    expect: "higher",
  }),
  onFlagship({
    key: "6c",
    claim:
      "With every peril at its full strength teaching gains less than with none: spread is not improvement",
    one: noPerils,
    other: allPerils,
    metric: "instruction_gain",
    expect: "lower",
  }),
  {
    scenario: "flagship",
    base: anyDistrict,
    key: "6d",
    claim: "With every peril at its full strength teaching gets worse than before the network",
    one: allPerils,
    metric: "instruction_gain",
    quick: 60,
    expect: { between: [-1, 0] },
  },
];

/** Facts 1 to 6: what the four perils do, one by one and together. */
export const perilFacts: readonly Fact[] = [...qualityControl, ...harmful, ...others];
