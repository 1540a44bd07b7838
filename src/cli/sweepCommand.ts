import { UserError, type Fault } from "../core/fault.ts";
import { nearestPowersOfTwo } from "../core/sobolSequence.ts";
import { designFaults, isGrid, type SweepDesign } from "../experiment/sweep/combinations.ts";
import { factorColumns } from "../experiment/study/factorColumns.ts";
import { SAMPLES_MAXIMUM } from "../scenario/sweepSchema.ts";
import type { ScenarioInput } from "../scenario/schema.ts";
import { SystemCache } from "../scenario/systemCache.ts";
import { openScenario } from "./openScenario.ts";
import { carryOutStudy } from "./study/carryOutStudy.ts";
import { factorsGiven } from "./study/factorsGiven.ts";
import type { StudyOptions } from "./study/studyOptions.ts";

interface SweepOptions extends StudyOptions {
  readonly vary?: readonly string[];
  readonly zip?: boolean;
  readonly latinHypercube?: string;
  readonly sobol?: string;
}

/** Points of a space-filling design for which nobody says how many. */
const USUAL_POINTS = 64;

/** Carries out `spreadwell sweep`; returns the exit code. */
export async function sweepCommand(name: string, options: SweepOptions): Promise<number> {
  const systems = new SystemCache();
  const opened = openScenario(name, options, systems);
  const factors = factorsGiven(options.vary, opened);
  const design: SweepDesign = { factors, ...combining(options, opened.input.sweep) };
  const { replicates } = opened.scenario;
  const faults = designFaults(design, replicates);
  if (faults.length > 0) throw new UserError(faults);
  return carryOutStudy(
    {
      kind: "sweep",
      arms: [{ opened }],
      factors: factorColumns(factors),
      replicates,
      design,
      notes: notesOn(design),
      systems,
    },
    options,
  );
}

/** How values are combined: as the command says, else as the scenario's `sweep` does, else every one with every other. */
function combining(
  { zip, latinHypercube, sobol }: SweepOptions,
  sweep: ScenarioInput["sweep"],
): Pick<SweepDesign, "design" | "samples"> {
  const given = Object.entries({ "--zip": zip, "--latin-hypercube": latinHypercube, "--sobol": sobol })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => option);
  if (given.length > 1) {
    const problem = `cannot be had together with ${given.slice(1).join(" and ")}`;
    throw new UserError({ path: given[0]!, problem, remedy: "leave all but one out" });
  }
  if (zip) return { design: "zip", samples: 0 };
  if (latinHypercube !== undefined)
    return { design: "latin hypercube", samples: pointsOf("--latin-hypercube", latinHypercube) };
  if (sobol !== undefined) return { design: "sobol", samples: pointsOf("--sobol", sobol) };
  const design = sweep?.design ?? "cartesian";
  return { design, samples: isGrid(design) ? 0 : (sweep?.samples ?? USUAL_POINTS) };
}

function pointsOf(option: string, text: string): number {
  const count = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
  if (count >= 1 && count <= SAMPLES_MAXIMUM) return count;
  const allowed = `a whole number from 1 to ${SAMPLES_MAXIMUM}`;
  const fault: Fault = { path: option, problem: "is no number of points", given: text, allowed };
  throw new UserError(fault);
}

function notesOn({ design, samples }: SweepDesign): string[] {
  if (design !== "sobol") return [];
  const [below, above] = nearestPowersOfTwo(samples);
  return below === samples
    ? []
    : [`Sobol' points fill the space best in powers of two: ${below} or ${above} rather than ${samples}`];
}
