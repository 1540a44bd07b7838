import type { VNode } from "preact";
import type { Answer, District, Question } from "../../../scenario/questions/question.ts";
import type { ResolvedScenario } from "../../../scenario/resolvedScenario.ts";
import { NumberSlider } from "./NumberSlider.tsx";

/** What a question's control shows and does. */
export interface QuestionProps {
  readonly question: Question;
  readonly answer: Answer;
  /** Of today's path; null where it has none. */
  readonly today: Answer | null;
  /** Of the plan before any answer: that of today, or of what came with the report. */
  readonly before: Answer;
  readonly district: District;
  /** The plan's scenario, from which the note is told. */
  readonly scenario: ResolvedScenario;
  readonly isOff: boolean;
  readonly onAnswer: (answer: Answer) => void;
}

/** A question with its slider and field, or its choices, today's answer and a note. */
export function QuestionControl(props: QuestionProps): VNode {
  const { question, answer, today, before, district, scenario, isOff, onAnswer } = props;
  const { key, text, show } = question;
  const noteId = `question-${key}-note`;
  const isMoved = answer !== before;
  const body =
    question.scale === undefined ? (
      <Choices {...props} noteId={noteId} />
    ) : (
      <NumberSlider
        id={`question-${key}`}
        label={text}
        value={Number(answer)}
        today={today === null ? null : Number(today)}
        scale={question.scale}
        show={show}
        isNamed={question.isNamed ?? false}
        noteId={noteId}
        isOff={isOff}
        onValue={onAnswer}
      />
    );
  return (
    <div class={`question${isMoved ? " moved" : ""}`}>
      {body}
      <p class="small" id={noteId}>
        {question.note(answer, district, scenario)}
      </p>
      {isMoved && (
        <button
          type="button"
          class="plain"
          disabled={isOff}
          aria-label={`${text} Back to: ${show(before)}`}
          onClick={() => {
            onAnswer(before);
          }}
        >
          Back to: {show(before)}
        </button>
      )}
    </div>
  );
}

function Choices({
  question,
  answer,
  today,
  isOff,
  onAnswer,
  noteId,
}: QuestionProps & { readonly noteId: string }): VNode {
  return (
    <fieldset disabled={isOff} aria-describedby={noteId}>
      <legend>{question.text}</legend>
      {question.choices?.map(({ key, label }) => (
        <label key={key} class="choice">
          <input
            type="radio"
            name={`question-${question.key}`}
            checked={key === answer}
            onChange={() => {
              onAnswer(key);
            }}
          />
          <span>
            {label}
            {key === today && <span class="today-word"> (today)</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
