import { UserError, type Fault } from "../../core/fault.ts";
import { applyOverride, NO_SUCH_ENTRY } from "../applyOverride.ts";
import type { Places } from "../importSystem.ts";
import { below } from "../paths.ts";
import { prepareChanged } from "../prepareChanged.ts";
import type { ResolvedScenario } from "../resolvedScenario.ts";
import type { ScenarioInput } from "../schema.ts";
import type { SystemCache } from "../systemCache.ts";
import { settledPath } from "../vary/declarationAt.ts";

type Plan = NonNullable<NonNullable<ScenarioInput["board"]>["plans"]>[number];
type Input = Readonly<Record<string, unknown>>;

/** A plan as changes of the scenario, each as for --set. Plain JSON. */
export interface PlanChanges {
  readonly name: string;
  readonly changes: readonly { readonly path: string; readonly value: unknown }[];
}

/** A scenario that was opened, and where its files lie. */
export interface BoardScenario {
  readonly input: Input;
  readonly scenario: ResolvedScenario;
  readonly places: Places;
}

/**
 * What a plan changes: its settings, then the timeline as a whole, which is the scenario's own (with the plan's settings
 * in it) and after it what the plan adds.
 */
export function planChanges(input: Input, { name, set = {}, interventions = [] }: Plan): PlanChanges {
  const settings = Object.entries(set).map(([path, value]) => ({ path: settledPath(path) ?? path, value }));
  if (interventions.length === 0) return { name, changes: settings };
  const list = [...timelineWith(input, settings), ...interventions];
  const others = settings.filter(({ path }) => !path.startsWith("interventions"));
  return { name, changes: [...others, { path: "interventions", value: list }] };
}

/** The timeline, as written, of a scenario with some settings changed. */
export function timelineWith(input: Input, changes: PlanChanges["changes"]): readonly unknown[] {
  let changed: Record<string, unknown> = { ...input };
  for (const { path, value } of changes)
    changed = applyOverride(changed, { path, value, written: path }).input;
  return (changed["interventions"] as readonly unknown[] | undefined) ?? [];
}

/**
 * The plans that the `board` of a scenario lists, each tried out with the network: that it can be run, and that it
 * changes something. Throws the user's faults, each at its place in the plan.
 */
export function boardPlans({ input, scenario, places }: BoardScenario, systems: SystemCache): PlanChanges[] {
  const plans = ((input as ScenarioInput).board?.plans ?? []) as readonly Plan[];
  const faults: Fault[] = [];
  const own = timelineWith(input, []).length;
  const changed = plans.map((plan, index) => {
    const made = planChanges(input, plan);
    const where = `board.plans[${index}]`;
    const lost = lostEntries(input, plan);
    if (lost.length > 0) {
      faults.push(...lost.map(({ path, ...words }) => lostAt(words, below(`${where}.set`, path!), places)));
      return made;
    }
    try {
      const { scenario: planned } = prepareChanged(input, made.changes, places, systems);
      if (JSON.stringify(planned) === JSON.stringify(scenario)) faults.push(noChange(where, plan, places));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      faults.push(...error.faults.map((fault) => atPlan(fault, where, own, places)));
    }
    return made;
  });
  if (faults.length > 0) throw new UserError(faults);
  return changed;
}

/**
 * Faults of what a plan changes in entries of lists that there are not, by the path that it names. Where it adds to the
 * timeline as well, a change of an entry that is not there would be lost without a word.
 */
function lostEntries(input: Input, { set = {} }: Plan): Fault[] {
  let changed: Record<string, unknown> = { ...input };
  return Object.entries(set).flatMap(([path, value]) => {
    const result = applyOverride(changed, { path, value, written: path });
    changed = result.input;
    return result.faults.filter(({ problem }) => problem === NO_SUCH_ENTRY);
  });
}

function lostAt(words: Omit<Fault, "path">, path: string, { scenarioFile: file }: Places): Fault {
  const remedy =
    "name an entry that there is; what the plan adds to the timeline stands in its interventions";
  return { ...words, file, path, remedy };
}

function noChange(path: string, { name }: Plan, { scenarioFile: file }: Places): Fault {
  return {
    file,
    path,
    problem: "changes nothing: the scenario has these values already",
    given: JSON.stringify(name),
    remedy: "give it other values, or take the plan out",
  };
}

/** A fault that a plan brings, told at its place in the plan: of the timeline, the entries after the scenario's own. */
function atPlan(fault: Fault, where: string, own: number, { scenarioFile: file }: Places): Fault {
  const { path = "", ...words } = fault;
  const [, number, rest] = /^interventions\[(\d+)\](.*)$/s.exec(path) ?? [];
  if (number !== undefined && Number(number) >= own)
    return { ...words, file, path: `${where}.interventions[${Number(number) - own}]${rest}` };
  return { ...words, file, path: path === "" ? where : `${where}: ${path}` };
}
