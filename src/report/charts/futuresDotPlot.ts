import type { Ending } from "../findings/ending.ts";
import type { Findings, FutureKind } from "../findings/findings.ts";
import { formatGain, roundGain } from "../format.ts";
import { endingCaption, endingCounts } from "../sentences/captions.ts";
import { eightOfTen, whichFuture } from "../sentences/words.ts";
import type { ChartKind, Figure } from "./chartKind.ts";
import { drawDotPlot, type DotPlotInput, type DotSign } from "./dotPlot.ts";
import { dotTable } from "./dotTable.ts";

/** The gain at the end, a dot for each future. */
export const futuresDotPlot: ChartKind = {
  key: "endings",
  heading: () => "How could it end?",
  introduction: ({ kind }) =>
    kind === "one"
      ? []
      : ["The futures share the same settings. In these simulations luck alone sets the dots apart."],
  figures,
  empty: "No future has a final value, so there are no dots to show.",
};

function figures(findings: Findings): readonly Figure[] {
  const ending = findings.gainEnding;
  if (ending === undefined || ending.dots.length === 0) return [];
  const title = "Gain in teaching at the end";
  const middle = `${formatGain(ending.range.median)} SD ${whichFuture(findings.kind)}`;
  return [
    {
      name: "endings",
      title,
      caption: endingCaption(ending, findings),
      drawings: [
        {
          name: "endings",
          title,
          description: `${endingCounts(ending)} ${middle}${eightOfTen(ending.range, findings.kind, formatGain)}.`,
          draw: (size) => drawDotPlot(dotPlotOf(ending, findings.kind), size),
        },
      ],
      table: dotTable("Gain in teaching at the end, in SD", ending.dots, formatGain),
    },
  ];
}

function dotPlotOf(ending: Ending, kind: FutureKind): DotPlotInput {
  const { dots, range } = ending;
  return {
    dots,
    range,
    kind,
    signOf: (value) => signOf(roundGain(value)),
    signs: signsOf(ending),
    zeroLabel: "level at the start",
    axisLabel: "gain in teaching since the start, SD",
    formatOne: formatGain,
    leastExtent: 0.1,
  };
}

function signOf(gain: number): DotSign {
  return gain > 0 ? "better" : gain < 0 ? "worse" : "same";
}

function signsOf({ dots, aboveCount, belowCount, sameCount }: Ending): DotPlotInput["signs"] {
  const better = { sign: "better", words: "better", count: aboveCount } as const;
  const worse = { sign: "worse", words: "worse", count: belowCount } as const;
  const same = { sign: "same", words: "no change", count: sameCount } as const;
  if (dots.length > 1) return [better, worse, ...(sameCount > 0 ? [same] : [])];
  return [better, worse, same].filter(({ count }) => count > 0);
}
