import type { Change } from "../../../experiment/study/study.ts";
import type { Answer } from "../../../scenario/questions/question.ts";
import { answersOf, whatIfQuestions } from "../../../scenario/questions/whatIf.ts";
import { canonicalJson } from "../../../experiment/hashes.ts";
import type { PageData } from "../pageData.ts";
import { changesOf, planAnswers } from "../state/planChanges.ts";
import { splitChanges } from "../state/planScenario.ts";
import type { PlanSettings } from "../state/settings.ts";
import { changedInput } from "../share/scenarioFile.ts";
import { leavesOf, settingLabel, settingShown, todayShown } from "./settingWords.ts";
import { entrySentence } from "./timelineEntry.ts";

/** What plans differ by, in words: one row an input, one cell a column of the table. */
export interface InputRow {
  readonly label: string;
  /** Lines of each column; today's path first. */
  readonly cells: readonly (readonly string[])[];
}

type Ground = Pick<PageData, "result" | "scenario" | "settingLines">;

/** A plan's input as text: plans with equal texts are the same plan. */
export function inputKey(changes: readonly Change[], { result }: Pick<Ground, "result">): string {
  return canonicalJson(changedInput(result.input, changes));
}

/**
 * Everything in which any of the plans differs from today's path, and nothing else: questions in their own words, what no
 * question asks for by the names of settings, then what happens on the way. `plans` are those beside today's path.
 */
export function inputRows(plans: readonly PlanSettings[], data: Ground): readonly InputRow[] {
  const today = answersOf(data.scenario);
  const answers = plans.map((plan) => planAnswers(plan, data));
  const asked = whatIfQuestions
    .filter(({ key }) => answers.some((given) => given[key] !== today[key]))
    .map(({ text, key, show }): InputRow => ({
      label: text,
      cells: [today, ...answers].map((given) => [show(given[key]!)]),
    }));
  const rests = plans.map((plan, at) => restOf(plan, answers[at]!, data));
  const paths = [...new Set(rests.flatMap(({ settings }) => settings.map(({ path }) => path)))];
  const settings = paths.map((path): InputRow => {
    const before = todayShown(path, data);
    const shown = rests.map((rest) => rest.settings.find((setting) => setting.path === path));
    return {
      label: settingLabel(path),
      cells: [
        [before],
        ...shown.map((setting) => [setting === undefined ? before : settingShown(path, setting.value)]),
      ],
    };
  });
  if (rests.every(({ entries }) => entries.length === 0)) return [...asked, ...settings];
  const nothing = ["nothing beside today’s path"];
  const way = [nothing, ...rests.map(({ entries }) => (entries.length === 0 ? nothing : entries))];
  return [...asked, ...settings, { label: "What happens on the way", cells: way }];
}

/** What of a plan its answers do not say. */
function restOf(
  plan: PlanSettings,
  answers: Readonly<Record<string, Answer>>,
  data: Ground,
): { readonly settings: readonly Change[]; readonly entries: readonly string[] } {
  const whole = splitChanges(data.result.input, changesOf(plan, data));
  const told = splitChanges(data.result.input, changesOf({ ...plan, preset: [], answers, edits: [] }, data));
  const said = new Set(told.others.flatMap(({ path, value }) => leavesOf(path, value)).map(canonicalJson));
  const settings = whole.others
    .flatMap(({ path, value }) => leavesOf(path, value))
    .filter((leaf) => !said.has(canonicalJson(leaf)));
  const before = splitChanges(data.result.input, []).timeline;
  const known = new Set([...told.timeline, ...before].map(canonicalJson));
  const kept = new Set(whole.timeline.map(canonicalJson));
  const sentence = (entry: unknown): string => entrySentence(entry, data.scenario, data.result.currency);
  return {
    settings,
    entries: [
      ...whole.timeline.filter((entry) => !known.has(canonicalJson(entry))).map(sentence),
      ...before
        .filter((entry) => !kept.has(canonicalJson(entry)))
        .map((entry) => `No longer: ${sentence(entry)}`),
    ],
  };
}
