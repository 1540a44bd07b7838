import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Setup } from "../../src/engine/setup.ts";
import { setupOf } from "../support/setup.ts";

// What must be the same bit for bit in Node and in every browser.

const WEEKS = 40;
const scenario = {
  seed: "everywhere",
  weeks: WEEKS,
  perils: { groupthink: 0.5, deindividuation: 0.4 },
  relationships: { membershipGrowth: 1 },
  interventions: [
    { at: 10, until: 30, where: { schools: ["School 2"] }, set: { "perils.qualityControl": 0.9 } },
    { at: 20, set: { "implementation.takeStockEvery": 2 } },
  ],
};
/** Everything that is off by default, and every kind of intervention. */
const everything = {
  ...scenario,
  networkType: "learning community",
  schedule: { activation: "random sequential" },
  system: { generate: { schools: 3, staffPerSchool: 24 } },
  practices: { generate: { perDomain: 4 } },
  communities: { pioneers: 0.4, engaged: 0.3, permeability: 0.02, qualityFirst: 0.6 },
  purpose: { understandingWeeks: 4, sharedTheory: 0.5, evidenceBase: 0.5, demandDriven: 0.4 },
  relationships: { membershipGrowth: 1, networkLearning: 0.5 },
  accountability: { externalPressure: 0.5 },
  leadership: { principalsLearn: 0.3 },
  groups: { decisionRule: "majority", meetingTime: 0.8 },
  inquiry: {
    inquiry: 0.8,
    practicalKnowledge: 0.6,
    expertMeasures: 0.5,
    variantRate: 0.5,
    variantFrom: 0.05,
  },
  interventions: [
    { at: 3, every: 9, where: { weakest: 0.3, of: "staff" }, train: { practice: "Feedback A" } },
    { at: 4, until: 30, where: { schools: ["School 1"] }, mandate: { practice: "Questioning B" } },
    { at: 5, until: 35, where: { random: 0.4, of: "staff" }, coach: {} },
    { at: 6, where: { bestConnected: 0.2, of: "staff" }, seed: { practice: "Feedback B" } },
    { at: 7, connect: { pairs: 4 } },
    { at: 8, where: { schools: ["School 1"] }, exchange: { with: "School 2", staff: 3 } },
    { at: 20, changeType: "improvement network" },
  ],
};
/** A fixed network, and one that each replicate draws for itself, as it draws its practices. */
export const setups: Readonly<Record<string, Setup>> = {
  "a fixed network": setupOf({ ...scenario, system: { generate: { schools: 4, staffPerSchool: 25 } } }),
  "networks and practices drawn in the run": setupOf({
    ...scenario,
    system: { generate: { schoolSizes: [9, 40, 22, 31], resample: true } },
    practices: { generate: { perDomain: 5, resample: true } },
  }),
  "everything at work": setupOf(everything),
};
/** The probe and the engine under it as one classic script, as a page carries it. */
export async function bundleProbe(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("entry.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
