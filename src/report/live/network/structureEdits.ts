import { countOf } from "../../sentences/words.ts";
import { emptyPlan } from "../state/originalSettings.ts";
import type { Settings, StructureEdit } from "../state/settings.ts";
import { schoolLabel } from "../../text.ts";

/** Pairs of colleagues that one connection brings together, unless told. */
export const USUAL_PAIRS = 4;
/** Most pairs that can be asked for at once. */
export const MOST_PAIRS = 20;

/** An edit in words: "Connect Alder and Birch: 4 pairs of colleagues". */
export function editWords(edit: StructureEdit): string {
  return edit.kind === "coach"
    ? `Send a coach to ${schoolLabel(edit.school)}`
    : `Connect ${edit.schools.map(schoolLabel).join(" and ")}: ${countOf(edit.pairs, "pair")} of colleagues`;
}

/** Why an edit cannot be made, in the reader's words; null where it can. */
export function whyNot(edit: StructureEdit, edits: readonly StructureEdit[]): string | null {
  if (edit.kind === "coach") {
    const isThere = edits.some((other) => other.kind === "coach" && other.school === edit.school);
    return isThere ? `The plan sends a coach to ${schoolLabel(edit.school)} already.` : null;
  }
  if (edit.schools[0] === edit.schools[1]) return "Choose two different schools.";
  const isThere = edits.some(
    (other) => other.kind === "connect" && edit.schools.every((school) => other.schools.includes(school)),
  );
  return isThere ? `The plan connects ${edit.schools.map(schoolLabel).join(" and ")} already.` : null;
}

/** The settings with an edit more in the chosen plan; a plan is begun where there is none. */
export function withEdit(settings: Settings, edit: StructureEdit): Settings {
  const plans = settings.plans.length > 0 ? settings.plans : [emptyPlan("Your plan")];
  const chosen = Math.min(settings.chosen, plans.length - 1);
  return {
    ...settings,
    chosen,
    plans: plans.map((plan, at) => (at === chosen ? { ...plan, edits: [...plan.edits, edit] } : plan)),
  };
}

/** The settings without edit number `index` of the chosen plan. */
export function withoutEdit(settings: Settings, index: number): Settings {
  return {
    ...settings,
    plans: settings.plans.map((plan, at) =>
      at === settings.chosen ? { ...plan, edits: plan.edits.filter((_, k) => k !== index) } : plan,
    ),
  };
}
