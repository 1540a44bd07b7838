import { expect, test } from "vitest";
import { createSimulation, runToEnd } from "../../src/engine/simulation.ts";
import type { Setup } from "../../src/engine/setup.ts";
import { generatePractices } from "../../src/model/practicePlan.ts";
import { practiceParameters, type PracticeSettings } from "../../src/model/practices.ts";
import { metrics } from "../../src/model/metrics/index.ts";
import { Observation } from "../../src/model/observation.ts";
import type { GivenValues, ParameterName } from "../../src/model/parameters.ts";
import { meanOf, sdOf } from "../support/moments.ts";
import { setupOf } from "../support/setup.ts";

// The model as a table of directions: what rises (or falls) when one parameter goes from low to high. Pairs of
// runs share their luck; the mean difference must lie beyond its 95 % interval, on the side that is claimed.

const REPLICATES = 24;
/** Student's t at .975 with 23 degrees of freedom. */
const T = 2.0687;

type Direction = "up" | "down";
type MetricKey = (typeof metrics)[number]["key"];

const effects: readonly (readonly [ParameterName, number, number, MetricKey, Direction, GivenValues?])[] = [
  ["contactRate", 0.1, 0.9, "contacts", "up"],
  ["tieGain", 0, 0.2, "contacts", "up"],
  ["tieDecay", 0, 0.05, "contacts", "down"],
  ["reciprocation", 0, 1, "contacts", "up"],
  ["membershipGrowth", 0, 1, "contacts", "up"],
  ["newTieStrength", 0.1, 0.8, "contacts", "up", { membershipGrowth: 1 }],
  ["turnover", 0.05, 0.35, "leavers", "up"],
  ["turnover", 0, 0.5, "fidelity_mean", "down"],
  ["discovery", 0, 0.05, "adoptions", "up"],
  ["initialUse", 0.01, 0.1, "adoption", "up"],
  ["openness", 0.05, 0.6, "adoptions", "up"],
  ["thresholdMean", 0.15, 0.8, "adoptions", "down"],
  ["zeroThresholdShare", 0.1, 0.8, "adoptions", "up"],
  ["priorMean", -0.1, 0.1, "adoptions", "up"],
  ["challengeCost", 0, 0.5, "adoption", "down"],
  ["normWeight", 0, 0.6, "adoption", "up"],
  ["deindividuation", 0, 1, "fit_mean", "down"],
  ["deindividuation", 0, 1, "adoption", "up"],
  ["endorsementWeight", 0, 0.5, "adoptions", "up", { zeroThresholdShare: 0 }],
  ["focus", 0, 1, "diversity", "down"],
  ["meetingEvery", 1, 8, "meetings", "down"],
  ["meetingTime", 0, 0.8, "meetings", "up"],
  ["distributedLeadership", 0, 1, "meetings", "up"],
  ["principalParticipation", 0, 1, "meetings", "up"],
  ["unsharedSilence", 0, 0.9, "meetings", "down", { groupthink: 1 }],
  ["groupthink", 0, 1, "group_challenge", "down"],
  ["dissent", 0, 1, "group_challenge", "up", { groupthink: 1 }],
  ["groupthink", 0, 1, "group_regret", "up", { inquiry: 0.8 }],
  ["inquiry", 0, 1, "group_error", "down"],
  ["inquiryPrecision", 0.5, 3, "group_error", "down"],
  ["inquiry", 0, 1, "instruction_gain", "up"],
  ["refinementRate", 0, 0.2, "knowledge_created", "up"],
  ["refinementLimit", 0, 0.5, "knowledge_created", "up"],
  ["diffusionOfResponsibility", 0, 1, "effort_per_head", "down"],
  ["diffusionOfResponsibility", 0, 1, "effort_lost", "up"],
  ["diffusionOfResponsibility", 0, 1, "knowledge_created", "down"],
  ["accountability", 0, 1, "effort_per_head", "up"],
  ["planning", 0, 1, "effort_per_head", "up"],
  ["jointWorkShare", 0, 1, "fidelity_mean", "up"],
  ["learningRate", 0.01, 0.06, "fidelity_mean", "up"],
  ["capacity", 0, 1, "fidelity_mean", "up"],
  ["goals", 0, 1, "fidelity_mean", "up"],
  ["environment", 0, 1, "fidelity_mean", "up"],
  ["challengeSlows", 0, 0.9, "fidelity_mean", "down"],
  ["startFidelity", 0.05, 0.4, "fidelity_mean", "up"],
  ["initialFidelity", 0.3, 0.8, "fidelity_mean", "up"],
  ["dropRate", 0, 0.1, "drops", "up"],
  ["qualityControl", 0, 1, "harmful_share", "down"],
  ["qualityMean", -0.15, 0.1, "instruction_gain", "up"],
  ["qualityMean", -0.15, 0.1, "harmful_share", "down"],
  ["appealQualityCorrelation", -0.5, 0.5, "harmful_share", "down"],
  ["skillSd", 0.5, 1.5, "quarter_gap", "up"],
  ["skillSd", 0.5, 1.5, "instruction_sd", "up"],
  ["ownFitSd", 0, 0.3, "fit_mean", "up"],
  ["achievementRatio", 0.1, 0.5, "achievement_gain", "up", { qualityMean: 0.3 }],
  ["achievementLag", 1, 4, "achievement_gain", "down", { qualityMean: 0.3 }],
  ["meetingHours", 0.5, 3, "staff_hours", "up"],
  ["jointWorkHours", 0, 4, "staff_hours", "up"],
  ["inquiryHours", 0, 8, "staff_hours", "up"],
  ["hourCost", 20, 80, "money", "up"],
  ["externalPressure", 0, 1, "adoption", "up"],
  ["externalPressure", 0, 1, "knowledge_created", "down"],
  ["pressureCompliance", 0, 0.6, "adoption", "up", { externalPressure: 1 }],
  ["pressureKeeps", 0, 0.8, "drops", "down", { externalPressure: 1 }],
  ["pressureSearch", 0.2, 0.8, "knowledge_created", "down", { externalPressure: 1 }],
  ["pressureUrgency", 0, 0.4, "meetings", "up", { externalPressure: 1 }],
  ["understandingWeeks", 0, 24, "meetings", "down"],
  ["understandingHours", 0, 2, "staff_hours", "up", { understandingWeeks: 12 }],
  ["sharedTheory", 0, 1, "fidelity_mean", "up"],
  ["theoryFidelity", 0, 0.6, "fidelity_mean", "up", { sharedTheory: 1 }],
  ["theoryPrecision", 0, 5, "drops", "down", { sharedTheory: 1 }],
  ["theoryHours", 0, 4, "staff_hours", "up", { sharedTheory: 1 }],
  ["practicalKnowledge", 0, 1, "fidelity_mean", "up"],
  ["usabilityRate", 0, 0.2, "fidelity_mean", "up", { practicalKnowledge: 1 }],
  ["usabilityLimit", 0.2, 0.8, "fidelity_mean", "up", { practicalKnowledge: 1, usabilityRate: 0.2 }],
  ["usabilityHours", 0, 4, "staff_hours", "up", { practicalKnowledge: 1 }],
  ["expertMeasures", 0, 1, "group_error", "down"],
  ["expertGain", 0, 2, "group_error", "down", { expertMeasures: 1 }],
  ["measureHours", 0, 0.5, "staff_hours", "down", { expertMeasures: 1 }],
  ["expertCost", 0, 500, "money", "up", { expertMeasures: 1 }],
  ["evidenceBase", 0, 1, "drops", "down"],
  ["evidencePrecision", 0, 12, "drops", "down", { evidenceBase: 1 }],
  ["evidenceHours", 0, 4, "staff_hours", "up", { evidenceBase: 1 }],
  ["demandDriven", 0, 1, "instruction_gain", "up", { diagnosis: 0, focus: 0.9 }],
  ["needBlur", 0, 1, "instruction_gain", "down", { demandDriven: 1 }],
  ["ownership", 0, 1, "fidelity_mean", "up", { demandDriven: 1 }],
  ["networkLearning", 0, 1, "adoption", "up", { membershipGrowth: 1 }],
];

const district = setupOf({
  seed: "effects",
  weeks: 72,
  system: { generate: { schools: 4, staffPerSchool: 20 } },
  practices: { generate: { perDomain: 6, resample: true } },
});

function withValues(given: GivenValues): Setup {
  const values = { ...district.values, ...given };
  const practiceValues = Object.fromEntries(
    Object.keys(practiceParameters).map((name) => [name, values[name as ParameterName]]),
  ) as PracticeSettings;
  return { ...district, values, practicePlan: { ...district.practicePlan!, values: practiceValues } };
}

const runs = new Map<string, number[][]>();

/** For each replicate the mean over all weeks of each metric, weeks without a value left out. */
function metricMeans(given: GivenValues): number[][] {
  const known = runs.get(JSON.stringify(given));
  if (known !== undefined) return known;
  const setup = withValues(given);
  const means = Array.from({ length: REPLICATES }, (_, replicate) => {
    const simulation = createSimulation(setup, replicate);
    const seen = new Observation(simulation.world.sizes.school, simulation.world.sizes.practice);
    const sums = metrics.map(() => ({ sum: 0, count: 0 }));
    runToEnd(simulation, (world) => {
      seen.take(world);
      metrics.forEach((metric, at) => {
        const value = metric.of(world, seen);
        if (value !== value) return;
        sums[at]!.sum += value;
        sums[at]!.count++;
      });
    });
    return sums.map(({ sum, count }) => sum / count);
  });
  runs.set(JSON.stringify(given), means);
  return means;
}

for (const [name, low, high, key, direction, context = {}] of effects) {
  test(`${name} from ${low} to ${high} moves ${key} ${direction}`, () => {
    const at = metrics.findIndex((metric) => metric.key === key);
    expect(at).toBeGreaterThanOrEqual(0);
    const before = metricMeans({ ...context, [name]: low });
    const after = metricMeans({ ...context, [name]: high });
    const differences = after.map((row, replicate) => row[at]! - before[replicate]![at]!);
    const halfWidth = (T * sdOf(differences)) / Math.sqrt(REPLICATES);
    const difference = meanOf(differences) * (direction === "up" ? 1 : -1);
    expect(difference).toBeGreaterThan(halfWidth);
  });
}

test("practices are drawn anew in each replicate, the same ones in both runs of a pair", () => {
  const { practicePlan } = district;
  const drawn = [0, 1].map((replicate) => createSimulation(district, replicate).world);
  expect(drawn[0]!.practices.quality).not.toEqual(drawn[1]!.practices.quality);
  expect(drawn[0]!.practices.quality).toEqual(generatePractices(practicePlan!, drawn[0]!.luck).quality);
});
