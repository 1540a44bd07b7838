import { mergeInputs } from "../mergeInputs.ts";
import { keysAt } from "../schemaAt.ts";
import type { ScenarioInput } from "../schema.ts";
import { SCENARIO_VERSION } from "../version.ts";
import { firstPlans, type FirstPlan } from "./firstPlans.ts";
import { guessesOf, sweepOfGuesses } from "./guesses.ts";
import { questionsAsked } from "./interviewQuestions.ts";
import { UNSURE, type InterviewAnswers } from "./interviewQuestion.ts";
import { noteOfAnswer } from "./noteOfAnswer.ts";
import { schoolsOf } from "./schoolsOf.ts";

const FUTURES = 100;
const UNNAMED = "My district";

/** The scenario of a district as its answers describe it, with a note on each value. The same answers give the same text. */
export function scenarioText(answers: InterviewAnswers): string {
  return `${JSON.stringify(scenarioOfAnswers(answers), null, 2)}\n`;
}

/** The scenario as plain JSON. What was skipped is left at its default; what nobody is sure of is put and noted as a guess. */
export function scenarioOfAnswers(answers: InterviewAnswers): ScenarioInput {
  const notes: Record<string, string> = {};
  let input: Record<string, unknown> = {};
  const put = (path: string, value: unknown, note: string): void => {
    const inner = path.split(".").reduceRight<unknown>((each, key) => ({ [key]: each }), value);
    input = mergeInputs(input, inner as Record<string, unknown>);
    notes[path] = note;
  };
  putFrame(answers, put);
  for (const question of questionsAsked(answers)) {
    const answer = answers[question.key] ?? null;
    if (answer === null) continue;
    const puts = question.puts(answer, answers);
    for (const each of puts) put(each.path, each.value, noteOfAnswer(question, answer, each, puts[0]!));
  }
  putStudies(answers, put);
  const order = keysAt([]);
  const sorted = Object.keys(input).sort((left, right) => order.indexOf(left) - order.indexOf(right));
  return {
    $schema: "./schema.json",
    version: SCENARIO_VERSION,
    ...Object.fromEntries(sorted.map((key) => [key, input[key]])),
    notes: { version: "Version of the file's format.", ...notes },
  } as ScenarioInput;
}

type Put = (path: string, value: unknown, note: string) => void;

function putFrame(answers: InterviewAnswers, put: Put): void {
  const name = typeof answers["name"] === "string" ? answers["name"] : UNNAMED;
  put("name", name, "Nobody gave a name. It changes no result.");
  put("description", descriptionOf(answers), "Made from the answers. It changes no result.");
  put(
    "seed",
    name,
    "All luck comes from this text: the same text gives the same futures. Change it to see others.",
  );
  put(
    "replicates",
    FUTURES,
    `Futures that are simulated. With ${FUTURES} one sees how far luck sets them apart.`,
  );
}

function putStudies(answers: InterviewAnswers, put: Put): void {
  const plans = firstPlans(answers);
  const guesses = guessesOf(answers);
  const sweep = sweepOfGuesses(guesses);
  if (plans.length > 0) {
    const tries = plans.map(({ written }) => written);
    put("try", tries, "The weakest answers, each two answers up: changes to try one by one with --set.");
    const shown = plans.map(({ name, set }) => ({ name, set }));
    put("board.plans", shown, notesOfPlans(plans));
  }
  if (sweep !== undefined) {
    const list = guesses.map(({ question }) => `“${question.text}”`).join(" ");
    put("sweep", sweep, `What you were not sure of, tried from one end to the other: ${list}`);
    const paths = guesses.flatMap(({ varies }) => varies.map(({ path }) => path)).filter(isOfModel);
    if (paths.length > 0)
      put("board.guesses", paths, "What you were not sure of: the board's page tries both ends of each.");
  }
}

function notesOfPlans(plans: readonly FirstPlan[]): string {
  const each = plans.map(
    ({ question, from, to }, at) =>
      `Plan ${at + 1} goes from “${question.choices[from]}” to “${question.choices[to]}”.`,
  );
  return `Plans to begin with, not advice: the weakest answers, each two answers up. ${each.join(" ")} What it takes to get there is not known here: give each plan a cost of your own.`;
}

/** The page can try what is a number of the model; sizes of schools and counts of practices make another district. */
function isOfModel(path: string): boolean {
  return !path.startsWith("system.") && !path.startsWith("practices.");
}

function descriptionOf(answers: InterviewAnswers): string {
  const asked = questionsAsked(answers);
  const count = (isCounted: (answer: InterviewAnswers[string]) => boolean): number =>
    asked.filter(({ key }) => isCounted(answers[key] ?? null)).length;
  const unsure = count((answer) => answer === UNSURE);
  const skipped = count((answer) => answer === null);
  const schools = schoolsOf(answers);
  return [
    `${schools === 1 ? "One school" : `${schools} schools`} as an interview describes daily life in them.`,
    `Of ${asked.length} questions, ${asked.length - unsure - skipped} were answered, ${unsure} with “not sure”, and ${skipped} skipped.`,
    "Who asks whom for advice is drawn by luck, in the shape of real schools; it was not asked.",
    "What was skipped or not asked stands at the model's defaults.",
    "Under notes is a sentence on each value.",
  ].join(" ");
}
