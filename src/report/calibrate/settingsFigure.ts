import type {
  ScenarioResult,
  SettingRange,
  SettingResult,
} from "../../experiment/calibration/calibrateResult.ts";
import { line, text } from "../charts/axes.ts";
import { WIDE, type DrawingBody, type Figure, type Size } from "../charts/chartKind.ts";
import { keyRows, KEY_SIGN_WIDTH } from "../charts/key.ts";
import { fitText } from "../charts/textWidth.ts";
import { mark, type Mark } from "../marks.ts";
import { BLUE, GREY, INK } from "../palette.ts";
import { countOf, quoted } from "../sentences/words.ts";
import { linesWithin } from "./linesWithin.ts";
import { formatNumber } from "./numbers.ts";

const PLOT_HEIGHT = 120;
const TITLE_LINES_MAXIMUM = 5;
const LINE_HEIGHT = 21;
/** Fewer accepted runs make ragged bars. */
const MANY = 100;
/** Below the plot: its axis and two lines. */
const FOOT_HEIGHT = 100;
const GAP = 40;

/** Each setting before and after the data: what was held possible, and what is left of it. */
export function settingsFigure({ name, settings, particles }: ScenarioResult, place: number): Figure {
  return {
    name: `settings-${place + 1}`,
    title: `Settings of ${quoted(name, 80)} before and after the data`,
    caption:
      `Bars: how the chance is spread over the values once the data are known. Dashed: how it was spread before. Where both look alike, the data say nothing about the setting. ${particles < MANY ? `Only ${countOf(particles, "accepted run")} of this scenario stand behind the bars, so that a single bar means little.` : ""}`.trimEnd(),
    drawings: [
      {
        name: `settings-${place + 1}`,
        title: `Settings of ${quoted(name)} before and after the data`,
        description: settings.map(describeSetting).join(" "),
        draw: (size) => drawSettings(settings, size),
      },
    ],
    table: {
      caption: `Settings of ${quoted(name)}: middle and 9 of 10`,
      columns: [
        "setting",
        "in the file",
        "before: from",
        "middle",
        "to",
        "after: from",
        "middle",
        "to",
        "mean",
        "SD",
        "width after, of 100 before",
      ],
      rows: settings.map(({ label, path, prior, posterior, width }) => [
        label,
        path,
        ...[prior.q05, prior.q50, prior.q95].map(formatNumber),
        ...(posterior === null
          ? ["", "", "", "", ""]
          : [posterior.q05, posterior.q50, posterior.q95, posterior.mean, posterior.sd].map(formatNumber)),
        width === null ? "" : String(Math.round(width * 100)),
      ]),
    },
  };
}

function describeSetting({ label, prior, posterior }: SettingResult): string {
  const after = posterior === null ? "nothing is known" : rangeWords(posterior);
  return `${label}: before ${rangeWords(prior)}; after ${after}.`;
}

function rangeWords({ q05, q50, q95 }: SettingRange): string {
  return `${formatNumber(q50)} (9 of 10: ${formatNumber(q05)} to ${formatNumber(q95)})`;
}

function drawSettings(settings: readonly SettingResult[], size: Size): DrawingBody {
  const columns = size === WIDE ? Math.min(3, settings.length) : 1;
  const key = keyRows(
    [
      {
        label: "after the data",
        sign: (x, y) => [
          mark("rect", { x, y: y - 8, width: KEY_SIGN_WIDTH, height: 16, fill: BLUE, "fill-opacity": 0.5 }),
        ],
      },
      { label: "before", sign: (x, y) => [priorLine(`M${x},${y}h${KEY_SIGN_WIDTH}`)] },
    ],
    size.width,
  );
  const width = (size.width - (columns - 1) * GAP) / columns;
  const top = key.height + 8;
  const titles = settings.map(({ label }) => linesWithin(label, width - 2, TITLE_LINES_MAXIMUM, true));
  const titleLines = Math.max(...titles.map((lines) => lines.length));
  const panelHeight = titleLines * LINE_HEIGHT + PLOT_HEIGHT + FOOT_HEIGHT;
  const marks = settings.flatMap((setting, k) =>
    drawPanel(setting, titles[k]!, {
      left: (k % columns) * (width + GAP),
      top: top + Math.floor(k / columns) * panelHeight,
      plotTop: top + Math.floor(k / columns) * panelHeight + titleLines * LINE_HEIGHT + 8,
      width,
    }),
  );
  return {
    height: top + Math.ceil(settings.length / columns) * panelHeight,
    marks: [...key.marks, ...marks],
  };
}

/** Where a panel stands. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly plotTop: number;
  readonly width: number;
}

function drawPanel(
  { bins, posterior }: SettingResult,
  title: readonly string[],
  { left, top, plotTop, width }: Place,
): readonly Mark[] {
  const bottom = plotTop + PLOT_HEIGHT;
  const most = Math.max(...bins.flatMap((bin) => [bin.prior, bin.posterior]));
  const step = width / bins.length;
  const height = (share: number): number => (PLOT_HEIGHT * share) / most;
  const ends = [
    [bins[0]!.low, "start", left],
    [middleOf(bins), "middle", left + width / 2],
    [bins.at(-1)!.high, "end", left + width],
  ] as const;
  return [
    // A “j” at the edge reaches over it.
    ...title.map((words, k) => text(left + 2, top + 16 + k * LINE_HEIGHT, words, "start", true)),
    ...bins.map(({ posterior: share }, k) =>
      mark("rect", {
        x: left + k * step + 0.5,
        y: bottom - height(share),
        width: Math.max(1, step - 1),
        height: height(share),
        fill: BLUE,
        "fill-opacity": 0.5,
      }),
    ),
    priorLine(
      bins
        .map(
          (bin, k) =>
            `${k === 0 ? "M" : "L"}${tenths(left + k * step)},${tenths(bottom - height(bin.prior))}h${tenths(step)}`,
        )
        .join(""),
    ),
    line(left, bottom, left + width, bottom, INK),
    ...ends.map(([value, anchor, x]) => text(x, bottom + 20, formatNumber(value), anchor)),
    ...(posterior === null
      ? ["nothing is known"]
      : [
          `middle ${formatNumber(posterior.q50)}`,
          `9 of 10: ${formatNumber(posterior.q05)} to ${formatNumber(posterior.q95)}`,
        ]
    ).map((words, k) => text(left, bottom + 42 + k * LINE_HEIGHT, fitText(words, width), "start")),
  ];
}

/** The value in the middle of the axis, which is in equal steps or in equal ratios. */
function middleOf(bins: SettingResult["bins"]): number {
  const half = bins.length / 2;
  return Number.isInteger(half)
    ? bins[half]!.low
    : (bins[Math.floor(half)]!.low + bins[Math.floor(half)]!.high) / 2;
}

function priorLine(d: string): Mark {
  return mark("path", { d, fill: "none", stroke: GREY, "stroke-width": 2, "stroke-dasharray": "6 4" });
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
