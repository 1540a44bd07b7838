import { quantileOfSorted } from "../../core/statistics.ts";
import { quantileNames, quantileShares } from "../bands.ts";
import type { Band } from "../summary.ts";
import { readCurves } from "../study/curves.ts";
import type { StudyCase } from "../study/study.ts";
import { meanOf } from "./contrast.ts";
import { orderedLevels } from "../study/variedSetting.ts";
import type { CurvePanel, SweepResult } from "./sweepResult.ts";

/** Combinations up to which each has its own panel; beyond, the values of each setting have one. */
const PANELS_MOST = 24;
/** Values of a setting up to which they have panels. */
const LEVELS_MOST = 8;

/** Futures of a panel, as they are read. */
interface Gathering {
  readonly title: string;
  readonly belongs: (cell: StudyCase) => boolean;
  /** Values of each week, one after the other for all futures. */
  readonly values: Map<number, number[]>;
  futures: number;
}

/**
 * Curves of one metric: of every combination where there are few, else of every value of each setting, all
 * combinations with it taken together. Null where even these would be too many.
 */
export async function readSweepCurves(
  folder: string,
  cases: readonly StudyCase[],
  names: readonly string[],
  metric: string,
): Promise<SweepResult["curves"]> {
  const gatherings = gatheringsOf(cases, names);
  if (gatherings.length === 0) return null;
  const weeks = new Set<number>();
  await readCurves(folder, cases, [metric], (curves) => {
    const { studyCase } = curves;
    for (const week of curves.weeks) weeks.add(week);
    for (const gathering of gatherings.filter(({ belongs }) => belongs(studyCase))) {
      // By the week itself, not by its place: where the number of weeks varies, the last one has another place.
      curves.weeks.forEach((week, place) => {
        const values = gathering.values.get(week) ?? [];
        gathering.values.set(week, values);
        for (let at = 0; at < studyCase.replicates.count; at++) values.push(curves.value(0, at, place));
      });
      gathering.futures += studyCase.replicates.count;
    }
  });
  return weeks.size < 2 ? null : { weeks: ascending(weeks), panels: gatherings.map(panelOf) };
}

function gatheringsOf(cases: readonly StudyCase[], names: readonly string[]): Gathering[] {
  const start = (title: string, belongs: Gathering["belongs"]): Gathering => {
    return { title, belongs, values: new Map(), futures: 0 };
  };
  if (cases.length <= PANELS_MOST) {
    return cases.map((cell) =>
      start(
        cell.factors.map((value, at) => `${names[at]} ${shortValue(value)}`).join(", "),
        (other) => other === cell,
      ),
    );
  }
  const settings = names.flatMap((name, at) => {
    const levels = orderedLevels(cases.map(({ factors }) => factors[at]!));
    if (levels.length > LEVELS_MOST) return [];
    return levels.map((level) =>
      start(`${name} ${shortValue(level)}`, ({ factors }) => factors[at] === level),
    );
  });
  return settings.length > PANELS_MOST ? [] : settings;
}

function panelOf({ title, futures, values }: Gathering): CurvePanel {
  const weeks = ascending(values.keys());
  const sorted = weeks.map((week) =>
    Float64Array.from(values.get(week)!.filter((value) => value === value)).sort(),
  );
  const band = { mean: sorted.map((each) => meanOf([...each])) } as Record<keyof Band, number[]>;
  for (const name of quantileNames)
    band[name] = sorted.map((each) => quantileOfSorted(each, quantileShares[name]));
  return { title, futures, weeks, band };
}

function ascending(weeks: Iterable<number>): number[] {
  return [...weeks].sort((left, right) => left - right);
}

/** A value for a title: three digits of a number that was drawn. */
function shortValue(value: number | string): string {
  return typeof value === "number" ? String(Number(value.toPrecision(3))) : value;
}
