import type { VNode } from "preact";
import type { StepProps } from "./index.ts";

/** What the room thinks before it watches. */
export function PredictStep({ theatre }: StepProps): VNode {
  const act = theatre.act.value;
  return (
    <>
      <p>{act.prediction.question}</p>
      <ol>
        {act.prediction.options.map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      <button type="button" onClick={() => theatre.predict({ kind: "skipped" })}>
        Skip the prediction
      </button>
      {theatre.prediction.value?.kind === "skipped" ? <p>The prediction is skipped.</p> : null}
    </>
  );
}
