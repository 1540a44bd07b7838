import type { ComponentType, VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { countOf } from "../../../sentences/words.ts";
import { usePage } from "../../state/page.ts";
import { Choices } from "../parts/Choices.tsx";
import { RunningLine } from "../parts/RunningLine.tsx";
import { DotGuess } from "../predict/DotGuess.tsx";
import { guessKinds, guessNames, type GuessKind, type GuessProps } from "../predict/guess.ts";
import { HandsGuess } from "../predict/HandsGuess.tsx";
import { LineGuess } from "../predict/LineGuess.tsx";
import type { Prediction } from "../theatre.ts";
import type { StepProps } from "./index.ts";

const ways: Readonly<Record<GuessKind, ComponentType<GuessProps>>> = {
  hands: HandsGuess,
  line: LineGuess,
  dot: DotGuess,
};

/** What the room thinks before it watches, in one of three ways; or that it would not say. */
export function PredictStep({ theatre }: StepProps): VNode {
  const { isAlive } = usePage();
  const act = theatre.act.value;
  const said = theatre.prediction.value;
  const [wanted, setWanted] = useState<GuessKind>("hands");
  const drafts = useRef<Partial<Record<GuessKind, Prediction>>>({});
  const kind = said === null || said.kind === "skipped" ? wanted : said.kind;
  // What was said before the story stays as it was said.
  const isTold = theatre.seen.value.has("watch");
  const isOpen = isAlive.value && !isTold;
  const Guess = ways[kind];
  return (
    <>
      <p class="theatre-question">{act.prediction.question}</p>
      <p>
        Left: {act.left.name}. Right: {act.right.name}.
      </p>
      <Choices
        name="theatre-way"
        legend="How does the room predict?"
        options={guessKinds.map((each) => guessNames[each])}
        chosen={guessKinds.indexOf(kind)}
        disabled={!isOpen}
        choose={(place) => {
          const next = guessKinds[place]!;
          if (said !== null && said.kind !== "skipped") drafts.current[said.kind] = said;
          setWanted(next);
          theatre.predict(drafts.current[next] ?? null);
        }}
      />
      <Guess theatre={theatre} isOpen={isOpen} />
      <p class="theatre-said" role="status">
        {isTold ? "The story was told, so the prediction stays as it is. " : ""}
        {saidWords(said)}
      </p>
      <p class="theatre-row">
        {isTold ? (
          <button type="button" onClick={() => theatre.predict(null)}>
            Predict again
          </button>
        ) : (
          <button
            type="button"
            disabled={!isOpen || said?.kind === "skipped"}
            onClick={() => theatre.predict({ kind: "skipped" })}
          >
            Skip the prediction
          </button>
        )}
      </p>
      <RunningLine theatre={theatre} />
    </>
  );
}

/** What stands written down, as a sentence. */
function saidWords(said: Prediction | null): string {
  if (said === null) return "Nothing is written down yet.";
  if (said.kind === "skipped") return "The prediction was skipped. The handout says so.";
  if (said.kind === "hands")
    return `Written down: ${countOf(
      said.counts.reduce((sum, count) => sum + count, 0),
      "hand",
    )}.`;
  if (said.kind === "dot") return `Written down: ${countOf(said.values.length, "dot")}.`;
  const drawn = said.values.filter((value) => value !== null).length;
  return `Written down: a line through ${drawn} of ${countOf(said.values.length, "term")}.`;
}
