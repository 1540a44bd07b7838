/** A part of a study: the runs that one machine does. */
export interface Shard {
  /** Number of the part, from 1. */
  readonly index: number;
  /** How many parts there are. */
  readonly count: number;
}

/** All of a study, as the only part. */
export const WHOLE: Shard = { index: 1, count: 1 };

/** Most parts that a study can be split into. */
export const MOST_SHARDS = 100_000;

/** Folder below a study's folder in which its parts lie, one folder each. */
export const SHARDS_FOLDER = "shards";

const NAME = /^(\d{4,6})-of-(\d{4,6})$/;

/**
 * The runs of a part: numbers first … end − 1 of the study's runs, which are counted case by case, futures inside.
 * The parts follow one another without a gap and differ by one run at most; with more parts than runs some are empty.
 */
export function shardRange(total: number, { index, count }: Shard): { first: number; end: number } {
  return {
    first: Math.floor(((index - 1) * total) / count),
    end: Math.floor((index * total) / count),
  };
}

/** Name of a part's folder, such as `0003-of-0016`: in the order of their names the parts are in order. */
export function shardName({ index, count }: Shard): string {
  // As wide as the highest number, so that 10000 does not come before 2000.
  const width = Math.max(4, String(count).length);
  return `${String(index).padStart(width, "0")}-of-${String(count).padStart(width, "0")}`;
}

/** The part whose folder bears this name; null when it is no such name. */
export function shardOfName(name: string): Shard | null {
  const found = NAME.exec(name);
  if (found === null) return null;
  const shard = { index: Number(found[1]), count: Number(found[2]) };
  return shardName(shard) === name && isShard(shard) ? shard : null;
}

/** Whether the numbers are those of a part. */
export function isShard({ index, count }: Shard): boolean {
  return count >= 1 && count <= MOST_SHARDS && index >= 1 && index <= count;
}
