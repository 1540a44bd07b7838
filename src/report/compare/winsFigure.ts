import type { CompareResult } from "../../experiment/compare/compareResult.ts";
import type { Figure } from "../charts/chartKind.ts";
import { drawWins } from "../charts/winsChart.ts";
import { formatCount } from "../format.ts";
import { metricNoun } from "../sentences/metricWords.ts";
import { countOf, quoted } from "../sentences/words.ts";
import { metricOf } from "./compareSentences.ts";

/** Every scenario against every other on the first metric: in how many futures it is ahead. */
export function winsFigure({ arms, pairs, headline }: CompareResult): Figure {
  const key = headline[0]!;
  const first = metricOf(pairs[0]!, key);
  const names = arms.map(({ name }) => name);
  const counts = names.map((_, row) =>
    names.map((_, column) => {
      const pair = pairs.find(
        ({ reference, other }) => reference === Math.min(row, column) && other === Math.max(row, column),
      );
      if (pair === undefined) return 0;
      const { better, higherCount, lowerCount, n } = metricOf(pair, key);
      // Without a future that both have nobody is behind.
      if (n === 0) return NaN;
      return row > column === (better !== "lower") ? higherCount : lowerCount;
    }),
  );
  const futures = Math.max(...pairs.map((pair) => metricOf(pair, key).n));
  const ahead =
    first.better === null
      ? "is higher"
      : first.better === "higher"
        ? "is better: higher"
        : "is better: lower";
  const title = `Who is ahead of whom on ${metricNoun(key, first.label)}`;
  const description = names
    .flatMap((name, row) =>
      names.flatMap((other, column) =>
        row === column || Number.isNaN(counts[row]![column]!)
          ? []
          : [`${quoted(name)} is ahead of ${quoted(other)} in ${formatCount(counts[row]![column]!)}.`],
      ),
    )
    .join(" ");
  return {
    name: "wins",
    title,
    caption: `Of ${countOf(futures, "future")}, those in which the scenario of the row ${ahead} than that of the column. Futures in which both are exactly the same count for neither.`,
    drawings: [
      { name: "wins", title, description, draw: (size) => drawWins({ names, counts, futures }, size) },
    ],
    table: {
      caption: title,
      columns: ["scenario", ...names.map((name) => `ahead of ${name}`)],
      rows: names.map((name, row) => [
        name,
        ...names.map((_, column) => (row === column ? "" : formatCount(counts[row]![column]!))),
      ]),
    },
  };
}
