import type { Figure } from "../charts/chartKind.ts";
import { formatCount } from "../format.ts";
import { countOf, listOf, quoted } from "../sentences/words.ts";
import { drawDumbbells, type DumbbellRow } from "./charts/dumbbellChart.ts";
import { drawFifty, fiftyExtent, type FiftyRow } from "./charts/fiftyChart.ts";
import type { BoardFacts } from "./facts.ts";
import { axisLabel, headlineTitle, showNumber } from "./headlineWords.ts";
import type { AssumptionFact } from "./probeFacts.ts";
import { ofCount } from "./sentences/counts.ts";

/** The tag of an assumption that turns the answer over. */
export const DECIDES = "decides the answer";

/** Assumptions in the order of the chart: those that turn the answer over first, then by how far they move it. */
export function orderedAssumptions({
  assumptions,
}: Pick<BoardFacts, "assumptions">): readonly AssumptionFact[] {
  return [...assumptions].sort((a, b) => Number(b.flips) - Number(a.flips));
}

/** How many of the assumptions that were tried turn the answer over, and which. */
export function assumptionSentence({
  assumptions,
  probedName,
}: Pick<BoardFacts, "assumptions" | "probedName">): string {
  const tried = `${countOf(assumptions.length, "assumption")} ${assumptions.length === 1 ? "was" : "were"} tried at both ends of what is plausible, with ${quoted(probedName)}.`;
  const deciding = assumptions.filter(({ flips }) => flips).map(({ probe }) => quoted(probe.label, 120));
  if (deciding.length === 0) return `${tried} None of them turns the answer over.`;
  return `${tried} ${formatCount(deciding.length)} of them ${deciding.length === 1 ? "turns" : "turn"} the answer over: ${listOf(deciding)}.`;
}

/** Futures that reach the goal at both ends of each assumption; undefined where none was tried. */
export function dumbbellFigure(facts: BoardFacts, name: string): Figure | undefined {
  const ordered = orderedAssumptions(facts);
  const first = ordered[0];
  if (first === undefined || first.used.of === 0) return undefined;
  const { of } = first.used;
  const rows = ordered.map(({ probe, low, high, flips }): DumbbellRow => ({
    label: probe.label,
    tag: flips ? DECIDES : "",
    low: { ...low, shown: probe.lowShown },
    high: { ...high, shown: probe.highShown },
  }));
  const title = "If one assumption is wrong";
  return {
    name,
    title,
    caption: `Each row is one assumption. The ring is its low end, the filled dot its high end. ${assumptionSentence(facts)}`,
    drawings: [
      {
        name,
        title: `${title}: futures that reach the goal`,
        description: rows
          .map(
            ({ label, tag, low, high }) =>
              `${quoted(label, 120)}: ${ofCount(low)} at ${low.shown}, ${ofCount(high)} at ${high.shown}${tag === "" ? "" : `; ${tag}`}.`,
          )
          .join(" "),
        draw: (size) => drawDumbbells({ rows, used: first.used.count, of }, size),
      },
    ],
    table: {
      caption: `Futures that reach the goal with ${quoted(facts.probedName)}`,
      columns: [
        "assumption",
        "in the report",
        "low end",
        "futures",
        "high end",
        "futures",
        "turns the answer over",
      ],
      rows: ordered.map(({ probe, low, high, flips }) => [
        probe.label,
        probe.usedShown,
        probe.lowShown,
        ofCount(low),
        probe.highShown,
        ofCount(high),
        flips ? "yes" : "no",
      ]),
    },
  };
}

/** The main plan's futures by luck alone, and with every assumption drawn anew; undefined where that was left out. */
export function unknownFigure(
  facts: BoardFacts,
  main: Pick<FiftyRow, "dots" | "reach">,
  name: string,
): Figure | undefined {
  const { unknown, headline, probedName } = facts;
  if (unknown === null || unknown.dots.length === 0) return undefined;
  const rows: FiftyRow[] = [
    { label: `${probedName}: luck alone`, kind: "plan", ...main },
    { label: `${probedName}: if our assumptions are wrong in the ways listed`, kind: "unknown", ...unknown },
  ];
  const title = "If all assumptions may be wrong at once";
  const counts = `By luck alone ${ofCount(main.reach)} futures reach the goal. With every assumption drawn anew in each future, ${ofCount(unknown.reach)} do.`;
  return {
    name,
    title,
    caption: `Each dot is one possible future. ${counts}`,
    drawings: [
      {
        name,
        title: `${headlineTitle(headline)} at the end, by luck and by what nobody knows`,
        description: counts,
        draw: (size) =>
          drawFifty({ headline, rows, extent: fiftyExtent(headline, rows), isMovable: false }, size),
      },
    ],
    table: {
      caption: `At the end: ${axisLabel(headline)}, the lowest first`,
      columns: ["place", "luck alone", "assumptions drawn anew"],
      rows: Array.from({ length: Math.max(main.dots.length, unknown.dots.length) }, (_, at) => [
        formatCount(at + 1),
        ...[main.dots[at], unknown.dots[at]].map((dot) =>
          dot === undefined ? "" : showNumber(headline, dot),
        ),
      ]),
    },
  };
}
