import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import { quantileOfSorted } from "../../../core/statistics.ts";

/** The future whose headline at the end is nearest the middle of all; of equals the first. 0 where none is known. */
export function typicalFuture({ replicates, ends }: Pick<FutureSet, "replicates" | "ends">): number {
  const known = ends.headline.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  if (known.length === 0) return replicates[0] ?? 0;
  const middle = quantileOfSorted(
    known.map(({ value }) => value).sort((one, other) => one - other),
    0.5,
  );
  const nearest = known.reduce((best, each) =>
    Math.abs(each.value - middle) < Math.abs(best.value - middle) ? each : best,
  );
  return replicates[nearest.at]!;
}

/**
 * Which future is shown, as a sentence. Futures are numbered from 1 for readers. `isOwn`: the futures are those of the
 * path that is shown; otherwise they are today's, and the same number only means the same luck.
 */
export function whichFutureLine(replicate: number, futures: FutureSet, isOwn = true): string {
  const count = futures.replicates.length;
  const place = futures.replicates.indexOf(replicate);
  const isTypical = count > 0 && replicate === typicalFuture(futures);
  const name = `This is future ${replicate + 1}`;
  if (!isOwn) {
    return isTypical
      ? `${name}: it has the luck of the future that ends nearest the middle on today’s path.`
      : `${name}. It has the same luck as future ${replicate + 1} of today’s path.`;
  }
  if (isTypical && count > 1) return `${name}, one of ${count}. It ends nearest the middle of them all.`;
  if (place < 0) return `${name}. The report has not run it, so nobody knows how usual it is.`;
  const end = futures.ends.headline[place];
  if (end === null || end === undefined) return `${name}, one of ${count}.`;
  const lower = futures.ends.headline.filter((value) => value !== null && value < end).length;
  return `${name}, one of ${count}. ${lower} of them end lower.`;
}
