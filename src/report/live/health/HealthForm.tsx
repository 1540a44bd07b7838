import type { VNode } from "preact";
import {
  healthFeatures,
  type HealthFeature,
  type HealthQuestion,
} from "../../../scenario/questions/healthFeatures.ts";
import { answeredCount } from "../../health/standing.ts";
import type { HealthAnswers } from "../state/settings.ts";

interface FormProps {
  readonly answers: HealthAnswers;
  readonly isEnabled: boolean;
  /** Called with undefined where an answer is taken back. */
  readonly onAnswer: (key: string, answer: number | "unsure" | undefined) => void;
}

/** The questions about the seven features, each with five answers and "Not sure"; every one may be skipped. */
export function HealthForm({ answers, isEnabled, onAnswer }: FormProps): VNode {
  return (
    <div class="health-form">
      {healthFeatures.map((feature) => (
        <section key={feature.key} class="health-feature" aria-labelledby={`health-${feature.key}`}>
          <FeatureHead feature={feature} />
          {feature.questions.map((question) => (
            <QuestionField
              key={question.key}
              question={question}
              answer={answers[question.key]}
              isEnabled={isEnabled}
              onAnswer={(answer) => onAnswer(question.key, answer)}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

function FeatureHead({ feature }: { readonly feature: HealthFeature }): VNode {
  return (
    <>
      <h3 id={`health-${feature.key}`}>{feature.name}</h3>
      <p class="health-why">
        {feature.why} <cite>({feature.source})</cite>
      </p>
    </>
  );
}

interface FieldProps {
  readonly question: HealthQuestion;
  readonly answer: number | "unsure" | undefined;
  readonly isEnabled: boolean;
  readonly onAnswer: (answer: number | "unsure" | undefined) => void;
}

function QuestionField({ question, answer, isEnabled, onAnswer }: FieldProps): VNode {
  const { key, text, choices } = question;
  const radio = (value: number | "unsure", label: string): VNode => (
    <label key={value} class="health-choice">
      <input
        type="radio"
        name={`health-answer-${key}`}
        value={String(value)}
        checked={answer === value}
        onChange={() => onAnswer(value)}
      />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="health-question" disabled={!isEnabled}>
      <legend>{text}</legend>
      {choices.map((label, place) => radio(place, label))}
      <div class="health-unsure">
        {radio("unsure", "Not sure")}
        {answer !== undefined && (
          <button type="button" class="health-clear" onClick={() => onAnswer(undefined)}>
            Skip this one
          </button>
        )}
      </div>
    </fieldset>
  );
}

/** How many of the seven features are answered. */
export function HealthProgress({ answers }: { readonly answers: HealthAnswers }): VNode {
  const count = answeredCount(answers);
  const total = healthFeatures.length;
  return (
    <p class="health-progress">
      <label for="health-progress">
        {count} of {total} features answered
      </label>
      <progress id="health-progress" max={total} value={count} />
    </p>
  );
}

/** The answers as a list: for paper, where a form would only show circles. */
export function AnswerList({ answers }: { readonly answers: HealthAnswers }): VNode {
  return (
    <div class="health-print">
      <h2>The answers</h2>
      <dl>
        {healthFeatures
          .flatMap((feature) => feature.questions)
          .map(({ key, text, choices }) => {
            const answer = answers[key];
            const shown =
              answer === "unsure" ? "Not sure" : answer === undefined ? "Skipped" : choices[answer];
            return (
              <div key={key}>
                <dt>{text}</dt>
                <dd>{shown}</dd>
              </div>
            );
          })}
      </dl>
    </div>
  );
}
