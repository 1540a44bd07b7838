import type { ActPrediction } from "../../../model/acts/act.ts";
import { text } from "../../charts/axes.ts";
import type { Figure } from "../../charts/chartKind.ts";
import { wrapText } from "../../charts/textWidth.ts";
import { formatCount } from "../../format.ts";
import { mark, type Mark } from "../../marks.ts";
import { BLUE } from "../../palette.ts";
import type { Standing } from "../pairFacts.ts";
import { handDots } from "./guessMarks.ts";

const LINE = 22;

/** The room's hands for each answer as grey dots. `came`: how the story went, framed in blue; null before it is told. */
export function handsFigure(
  { options, question }: ActPrediction,
  counts: readonly number[],
  came: Standing | null,
): Figure {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shown = (option: number): string => `${formatCount(counts[option] ?? 0)} of ${formatCount(total)}`;
  return {
    name: "theatre-hands",
    title: "Hands for each answer",
    caption: came === null ? "" : "The frame is round what came in this story.",
    drawings: [
      {
        name: "theatre-hands",
        title: question,
        description: options
          .map(
            ({ words, holds }, option) =>
              `${words}: ${shown(option)} hands${holds === came ? ", and this is what came" : ""}.`,
          )
          .join(" "),
        draw: (size) => {
          const marks: Mark[] = [];
          let top = 4;
          options.forEach(({ words, holds }, option) => {
            const isSo = holds === came;
            const label = wrapText(
              `${words}: ${shown(option)}${isSo ? " – this is what came" : ""}`,
              size.width - 24,
              true,
            );
            const dots = handDots(counts[option] ?? 0, { ...size, width: size.width - 24 });
            const height = label.length * LINE + dots.height + 14;
            if (isSo)
              marks.push(
                mark("rect", {
                  class: "theatre-faded",
                  x: 2,
                  y: top,
                  width: size.width - 4,
                  height,
                  rx: 6,
                  fill: "none",
                  stroke: BLUE,
                  "stroke-width": 4,
                }),
              );
            label.forEach((each, at) => marks.push(text(12, top + 20 + at * LINE, each, "start", isSo)));
            marks.push(
              mark("g", { transform: `translate(10 ${top + label.length * LINE + 6})` }, [...dots.marks]),
            );
            top += height + 8;
          });
          return { height: top, marks };
        },
      },
    ],
    table: {
      caption: "Hands for each answer.",
      columns: ["Answer", "Hands", ...(came === null ? [] : ["What came"])],
      rows: options.map(({ words, holds }, option) => [
        words,
        formatCount(counts[option] ?? 0),
        ...(came === null ? [] : [holds === came ? "yes" : "no"]),
      ]),
    },
  };
}
