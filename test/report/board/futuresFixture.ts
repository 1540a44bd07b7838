import { quantileOfSorted } from "../../../src/core/statistics.ts";
import type { FutureSet, Headline } from "../../../src/experiment/board/boardResult.ts";
import { bell, generator } from "../fixtureMathematics.ts";

/** What the made-up futures of one plan look like. */
export interface FuturesShape {
  readonly kind: Headline["kind"];
  readonly level: number;
  readonly effect: number;
  readonly luck: number;
  readonly unlike: number;
  readonly futures: number;
  readonly missing: readonly number[];
  readonly weeks: readonly number[];
  readonly schools: number;
  readonly money: number;
  /** The same salt is the same luck; plans differ by `planSalt`. */
  readonly salt: number;
  readonly planSalt: number;
}

const STARTS: Readonly<Record<Headline["kind"], number>> = { gain: 0, use: 0.06, harm: 0.3 };

/** Futures of one plan: each grows along an S from its start to its end. */
export function makeFutures(shape: FuturesShape): FutureSet {
  const { kind, level, effect, futures, missing, weeks } = shape;
  const luckOf = generator(shape.salt);
  const ownOf = generator(shape.salt * 100 + shape.planSalt);
  const replicates = Array.from({ length: futures }, (_, replicate) => replicate);
  const rows = replicates.map((replicate) => {
    const [fortune, pace, own] = [bell(luckOf), luckOf(), bell(ownOf)];
    const wanted = level + shape.luck * fortune + effect + (shape.planSalt === 0 ? 0 : shape.unlike * own);
    const end = kind === "gain" ? wanted : Math.max(0, Math.min(1, wanted));
    const isMissing = missing.includes(replicate);
    const curve = weeks.map((week) =>
      isMissing ? null : along(STARTS[kind], end, week / weeks[weeks.length - 1]!, 2 + 3 * pace, fortune),
    );
    return { isMissing, end, fortune, curve };
  });
  const keep = (of: (row: (typeof rows)[0]) => number): (number | null)[] =>
    rows.map((row) => (row.isMissing ? null : of(row)));
  const gain = (row: (typeof rows)[0]): number =>
    kind === "gain" ? row.end : 0.05 + 0.04 * row.fortune + (kind === "use" ? 0.3 : -0.4) * effect;
  return {
    replicates,
    ends: {
      headline: keep((row) => row.end),
      instruction_gain: keep(gain),
      harmful_share: keep((row) => (kind === "harm" ? row.end : Math.max(0, 0.24 - 0.03 * row.fortune))),
      adoption: keep((row) => Math.max(0, Math.min(1, 0.45 + 0.06 * row.fortune))),
      money: keep((row) => Math.round(shape.money * (1 + 0.02 * row.fortune))),
      staff_hours: keep((row) => Math.round((shape.money / 40) * (1 + 0.02 * row.fortune))),
    },
    curves: rows.map((row) => row.curve),
    schools: makeSchools(
      shape,
      rows.map(({ end }) => end),
    ),
  };
}

// From the start to the end along an S whose middle comes later the slower the pace; a ripple makes lines cross.
function along(start: number, end: number, time: number, pace: number, fortune: number): number {
  const reached = Math.min(1, time * (1 + 1 / pace)) ** 2;
  const smooth = reached * (3 - 2 * reached);
  const ripple = time * (1 - time) * Math.abs(end - start) * 0.3 * (fortune > 0 ? 1 : -1);
  return time === 1 ? end : start + (end - start) * smooth + ripple;
}

function makeSchools(shape: FuturesShape, ends: readonly number[]): (number | null)[][] {
  const draw = generator(shape.salt + 500);
  const middle = quantileOfSorted(
    [...ends].sort((a, b) => a - b),
    0.5,
  );
  return Array.from({ length: shape.schools }, () => {
    const end = middle + shape.luck * 1.5 * bell(draw);
    const capped = shape.kind === "gain" ? end : Math.max(0, Math.min(1, end));
    const pace = 1 + 4 * draw();
    return shape.weeks.map((week) =>
      Number.isNaN(middle)
        ? null
        : along(STARTS[shape.kind], capped, week / shape.weeks[shape.weeks.length - 1]!, pace, 0),
    );
  });
}
