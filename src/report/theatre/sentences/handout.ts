import type { Act } from "../../../model/acts/act.ts";
import type { Prediction } from "../../live/theatre/theatre.ts";
import { formatCount } from "../../format.ts";
import { countOf, quoted } from "../../sentences/words.ts";
import { showMeasure } from "../measureFormat.ts";

/** What the room said before it watched, for the handout. */
export function predictionSentence(
  prediction: Prediction | null,
  { prediction: asked, measures }: Pick<Act, "prediction" | "measures">,
): string {
  switch (prediction?.kind) {
    case undefined:
      return "This room has not made a prediction.";
    case "skipped":
      return "This room skipped its prediction.";
    case "hands": {
      const said = asked.options.map(
        ({ words }, at) => `${formatCount(prediction.counts[at] ?? 0)} for ${quoted(words)}`,
      );
      return `Hands in this room before it watched: ${said.join("; ")}.`;
    }
    case "line": {
      const drawn = prediction.values.filter((value) => value !== null);
      const last = drawn[drawn.length - 1];
      return last === undefined
        ? "This room drew no line."
        : `This room drew a line before it watched. It ends at ${showMeasure(measures[0]!, last)}.`;
    }
    case "dot":
      return `This room placed ${countOf(prediction.values.length, "dot")} before it watched.`;
  }
}
