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
  /** Values by week, one after the other for all futures. */
  readonly values: number[][];
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
  let weeks: readonly number[] = [];
  await readCurves(folder, cases, [metric], (curves) => {
    const { studyCase } = curves;
    if (curves.weeks.length > weeks.length) weeks = curves.weeks;
    for (const gathering of gatherings.filter(({ belongs }) => belongs(studyCase))) {
      curves.weeks.forEach((_, week) => {
        const values = (gathering.values[week] ??= []);
        for (let at = 0; at < studyCase.replicates.count; at++) values.push(curves.value(0, at, week));
      });
      gathering.futures += studyCase.replicates.count;
    }
  });
  return weeks.length < 2 ? null : { weeks, panels: gatherings.map((each) => panelOf(each, weeks.length)) };
}

function gatheringsOf(cases: readonly StudyCase[], names: readonly string[]): Gathering[] {
  const empty = { values: [], futures: 0 };
  const start = (title: string, belongs: Gathering["belongs"]): Gathering => {
    return { ...empty, values: [], title, belongs };
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

function panelOf({ title, futures, values }: Gathering, weekCount: number): CurvePanel {
  const sorted = Array.from({ length: weekCount }, (_, week) =>
    Float64Array.from((values[week] ?? []).filter((value) => value === value)).sort(),
  );
  const band = { mean: sorted.map((each) => meanOf([...each])) } as Record<keyof Band, number[]>;
  for (const name of quantileNames)
    band[name] = sorted.map((each) => quantileOfSorted(each, quantileShares[name]));
  return { title, futures, band };
}

/** A value for a title: three digits of a number that was drawn. */
function shortValue(value: number | string): string {
  return typeof value === "number" ? String(Number(value.toPrecision(3))) : value;
}
