import type { DomainFinding, PracticeFinding } from "../findings/practices.ts";
import type { Findings } from "../findings/findings.ts";
import { rangeAt } from "../findings/range.ts";
import { termIndexes } from "../findings/terms.ts";
import { formatCount, formatOfHundred } from "../format.ts";
import { bandSentence, domainCaption, domainDescription } from "../sentences/captions.ts";
import { directionLabel } from "../sentences/practiceWords.ts";
import { eightOfTen } from "../sentences/words.ts";
import { shorten } from "../text.ts";
import { drawPanel, panelHeight } from "./adoptionPanel.ts";
import {
  WIDE,
  type ChartKind,
  type DataTable,
  type DrawingBody,
  type Figure,
  type Size,
} from "./chartKind.ts";
import { bandKey, keyRows } from "./key.ts";
import { KEY_TONE } from "./tones.ts";

/** How many teachers use each practice over time: a figure for each domain, a panel for each practice. */
export const adoptionChart: ChartKind = {
  key: "use",
  heading: () => "Who uses what?",
  introduction: ({ people, kind, domains }) => [
    `Each small chart is one practice: how many of 100 ${people} use it, week by week. The number at the right end is the last week${kind === "one" ? "" : ", in the middle future"}.${domains.some((domain) => domain.practices.length > 1) ? " The most used practice comes first." : ""}`,
    "A triangle that points up and a solid line mark a practice that raises instruction. A triangle that points down, a dashed line and stripes mark one that lowers it.",
    bandSentence(kind),
  ],
  figures: (findings) => findings.domains.flatMap((domain, index) => domainFigures(domain, index, findings)),
  empty: "This run lists no practices.",
};

// More panels than this would not fit on one printed page.
const MOST_PANELS = 12;

function domainFigures(domain: DomainFinding, index: number, findings: Findings): readonly Figure[] {
  const parts = Math.ceil(domain.practices.length / MOST_PANELS);
  return Array.from({ length: parts }, (_, part) => {
    const practices = domain.practices.slice(part * MOST_PANELS, (part + 1) * MOST_PANELS);
    const name = `use-${index + 1}${parts > 1 ? `-${part + 1}` : ""}`;
    const title = `${shorten(domain.name, 80) || "no name"}${parts > 1 ? `, part ${part + 1} of ${parts}` : ""}`;
    const shown = { name: domain.name, practices };
    return {
      name,
      title,
      caption:
        part === 0 ? domainCaption(domain, findings) : "These practices are used no more than those before.",
      drawings: [
        {
          name,
          title: `Use of practices over time: ${title}`,
          description: domainDescription(shown, findings),
          draw: (size) => drawDomain(practices, findings, name, size),
        },
      ],
      table: domainTable(title, practices, findings),
    };
  });
}

function drawDomain(
  practices: readonly PracticeFinding[],
  findings: Findings,
  name: string,
  size: Size,
): DrawingBody {
  const columns = size === WIDE ? Math.min(3, practices.length) : 1;
  const gap = 36;
  const frame = {
    width: (size.width - gap * (columns - 1)) / columns,
    plotHeight: columns === 3 ? 120 : size === WIDE ? 220 : 110,
    weekCount: findings.summary.weekCount,
    kind: findings.kind,
  };
  const key = keyRows(bandKey(KEY_TONE, findings.kind, `${name}-${size.name}-key`), size.width);
  const rowHeight = panelHeight(frame) + 28;
  const rows = Math.ceil(practices.length / columns);
  const marks = practices.flatMap((practice, place) =>
    drawPanel(
      practice,
      frame,
      (place % columns) * (frame.width + gap),
      key.height + 10 + Math.floor(place / columns) * rowHeight,
      `${name}-${size.name}-hatch-${place + 1}`,
    ),
  );
  return { height: key.height + 10 + rows * rowHeight - 28, marks: [...key.marks, ...marks] };
}

function domainTable(title: string, practices: readonly PracticeFinding[], findings: Findings): DataTable {
  const weeks = practices[0]?.series.weeks ?? [];
  return {
    caption: `${title}: of 100 ${findings.people}, how many use each practice${findings.kind === "many" ? " (middle of the futures; in brackets, 8 of 10)" : ""}`,
    columns: [
      "week",
      ...practices.map(
        (practice) => `${shorten(practice.series.name, 80) || "no name"}: ${directionLabel(practice)}`,
      ),
    ],
    rows: termIndexes(weeks).map((index) => [
      formatCount(weeks[index]!),
      ...practices.map(({ series }) => {
        const range = rangeAt(series.adoption, index);
        return `${formatOfHundred(range.median)}${eightOfTen(range, findings.kind, formatOfHundred).replace("8 of 10 futures: ", "")}`;
      }),
    ]),
  };
}
