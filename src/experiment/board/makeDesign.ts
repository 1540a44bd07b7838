import type { Parameter } from "../../core/parameter.ts";
import { boardPlans, timelineWith, type BoardScenario } from "../../scenario/board/boardPlans.ts";
import { prepareChanged } from "../../scenario/prepareChanged.ts";
import { ASSUMPTIONS_TRIED, assumptions as usualAssumptions } from "../../scenario/questions/assumptions.ts";
import type { ResolvedScenario } from "../../scenario/resolvedScenario.ts";
import type { ScenarioInput } from "../../scenario/schema.ts";
import type { SystemCache } from "../../scenario/systemCache.ts";
import { declarationAt } from "../../scenario/vary/declarationAt.ts";
import { showSetting } from "../settingLines.ts";
import type { AssumptionDesign, BoardDesign } from "./boardDesign.ts";
import { headlineOf } from "./headlineOf.ts";
import { isSetByTimeline, perilDesigns } from "./perilDesigns.ts";
import { plansToTry } from "./plansToTry.ts";

/** A design, and what of the scenario's wishes has no place in it, in sentences without a full stop. */
export interface MadeDesign {
  readonly design: BoardDesign;
  readonly notes: readonly string[];
}

type Draft = ResolvedScenario;

/**
 * The study that a scenario's `board` asks for; what it leaves open is as usual, and without plans those settings that it
 * proposes to try are the plans. `quick` leaves out what is taken for granted. Throws the user's faults.
 */
export function makeDesign(opened: BoardScenario, quick: boolean, systems: SystemCache): MadeDesign {
  const board = (opened.input as ScenarioInput).board ?? {};
  const given = boardPlans(opened, systems);
  const plans = board.plans === undefined ? plansToTry(opened, systems) : given;
  const main = plans[0]?.changes ?? [];
  const planned = prepareChanged(opened.input, main, opened.places, systems).scenario;
  const headline = headlineOf(board);
  const guesses = board.guesses ?? [];
  const { tried, notes } = quick
    ? { tried: [], notes: [] }
    : assumptionsOf(opened, planned, guesses, systems);
  return {
    design: {
      headline,
      start: board.start ?? null,
      currency: board.currency ?? "$",
      plans,
      perils: perilDesigns(main, planned, () => timelineWith(opened.input, main)),
      assumptions: tried,
      unknown: tried.length > 0,
      guesses,
    },
    notes,
  };
}

/** The assumptions to try: those that matter most and are nobody's decision here, then what was guessed. */
function assumptionsOf(
  { input, scenario, places }: BoardScenario,
  planned: Draft,
  guesses: readonly string[],
  systems: SystemCache,
): { readonly tried: AssumptionDesign[]; readonly notes: readonly string[] } {
  const notes: string[] = [];
  const reasonAgainst = (path: string): string | null => {
    const [name, parameter] = declaredAt(path);
    const [min, max] = parameter.plausible;
    if (!(min < max)) return "has no range of plausible values";
    if (isSetByTimeline(scenario, name) || isSetByTimeline(planned, name)) return "is set by the timeline";
    if (valueIn(scenario, name) === undefined) return "does not matter for this network";
    if (valueIn(scenario, name) !== valueIn(planned, name)) return "is what the first plan changes";
    if (parameter.section === "network" && scenario.system.kind === "import" && name !== "teamSize")
      return "does not matter for a network that is read from files";
    // What practices are drawn by means nothing where they are given.
    const isOfDrawing = parameter.section === "practiceQuality" && parameter.atStart === true;
    if (!isOfDrawing || scenario.practicesGenerated !== null) return null;
    const changed = prepareChanged(input, [{ path, value: min }], places, systems).scenario;
    const isIdle = JSON.stringify(changed.practices) === JSON.stringify(scenario.practices);
    return isIdle ? "does not matter where the scenario gives its practices" : null;
  };
  const tried = usualAssumptions
    .filter(({ path }) => !guesses.includes(path) && reasonAgainst(path) === null)
    .slice(0, ASSUMPTIONS_TRIED)
    .map(({ path, label }) => designOf(path, label, scenario));
  for (const path of guesses) {
    const reason = reasonAgainst(path);
    if (reason === null) {
      const known = usualAssumptions.find((each) => each.path === path)?.label;
      tried.push(designOf(path, known ?? declaredAt(path)[1].label, scenario));
    } else notes.push(`${path} is not tried at both ends, though board.guesses names it: it ${reason}`);
  }
  return { tried, notes };
}

function designOf(path: string, label: string, scenario: Draft): AssumptionDesign {
  const [name, { plausible, unit, integer }] = declaredAt(path);
  const [min, max] = plausible;
  return {
    path,
    label,
    range: { path, min, max, scale: "linear", integer: integer ?? false },
    lowShown: shown(min, unit),
    highShown: shown(max, unit),
    usedShown: shown(valueIn(scenario, name)!, unit),
  };
}

/** A value in words, with the minus sign that readers know. */
function shown(value: number, unit: string): string {
  return showSetting(value, unit).replace(/^-/, "−");
}

function declaredAt(path: string): [name: string, parameter: Parameter] {
  const parameter = declarationAt(path);
  if (parameter === undefined) throw new Error(`there is no parameter ${path}`);
  return [path.slice(path.indexOf(".") + 1), parameter];
}

function valueIn({ values, network }: Draft, name: string): number | undefined {
  return ({ ...network, ...values } as Readonly<Record<string, number>>)[name];
}
