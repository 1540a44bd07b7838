import type { VNode } from "preact";
import type { Answer, Question } from "../../../scenario/questions/question.ts";
import { answersOf, isAnswered, isAskable, mainQuestions } from "../../../scenario/questions/whatIf.ts";
import { moreQuestions } from "../../../scenario/questions/whatIfMore.ts";
import type { Change } from "../../../experiment/study/study.ts";
import { schoolLabel } from "../../text.ts";
import { usePage } from "../state/page.ts";
import { presetAnswers } from "../state/planChanges.ts";
import { planScenario } from "../state/planScenario.ts";
import { answerQuestion, chosenPlan, removeEdit } from "./planEdits.ts";
import { QuestionControl } from "./QuestionControl.tsx";

/** The questions of the plan in hand: at most seven, more on request, and what was changed on the network. */
export function Questions({
  changes,
  isOff,
}: {
  readonly changes: readonly Change[];
  readonly isOff: boolean;
}): VNode {
  const page = usePage();
  const data = page.data.value;
  const plan = chosenPlan(page.settings.value);
  const today = answersOf(data.scenario);
  const before = presetAnswers(plan, data);
  const scenario = planScenario(data.scenario, data.result.input, changes);
  const control = (question: Question): VNode => (
    <QuestionControl
      key={question.key}
      question={question}
      answer={plan.answers[question.key] ?? before[question.key]!}
      today={isAnswered(question, data.scenario) ? today[question.key]! : null}
      before={before[question.key]!}
      district={data.district}
      scenario={scenario}
      isOff={isOff}
      onAnswer={(answer: Answer) => {
        const { key } = question;
        page.change((settings) => answerQuestion(settings, key, answer, before[key]), `answer-${key}`);
      }}
    />
  );
  const asked = mainQuestions.filter((question) => isAskable(question, data.district));
  return (
    <div class="questions">
      {asked.map(control)}
      <details>
        <summary>More questions</summary>
        {moreQuestions.map(control)}
      </details>
      <Edits isOff={isOff} />
    </div>
  );
}

/** What was changed on the network, each with a way back. */
function Edits({ isOff }: { readonly isOff: boolean }): VNode | null {
  const page = usePage();
  const { edits } = chosenPlan(page.settings.value);
  if (edits.length === 0) return null;
  return (
    <div class="edits">
      <h3>Changed on the network</h3>
      <ul>
        {edits.map((edit, place) => {
          const words =
            edit.kind === "connect"
              ? `${schoolLabel(edit.schools[0])} and ${schoolLabel(edit.schools[1])} are linked by ${edit.pairs} ${edit.pairs === 1 ? "pair" : "pairs"} of teachers`
              : `Everybody in ${schoolLabel(edit.school)} has a coach`;
          return (
            <li key={place}>
              {words}{" "}
              <button
                type="button"
                class="plain"
                disabled={isOff}
                aria-label={`Take back: ${words}`}
                onClick={() => {
                  page.change((settings) => removeEdit(settings, place));
                }}
              >
                Take back
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
