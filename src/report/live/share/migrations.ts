import type { Remark } from "./remarks.ts";

/** A key and its value as they stand in a link. */
export type Pair = readonly [key: string, value: string];

/** Version of links and codes that this page writes. Raised where a key changes its meaning, with a migration from the one before. */
export const SETTINGS_VERSION = 1;

/** What turns the pairs of one version into those of the next, by the older of the two. */
const migrations: Readonly<Record<number, (pairs: readonly Pair[]) => readonly Pair[]>> = {};

/** Pairs brought to this page's version; those of a newer page are taken as they are, with a remark. */
export function migrated(
  pairs: readonly Pair[],
  remarks: Remark[],
  steps: typeof migrations = migrations,
  target = SETTINGS_VERSION,
): readonly Pair[] {
  const written = pairs.findLast(([key]) => key === "v")?.[1];
  const version = written !== undefined && /^\d{1,4}$/.test(written) ? Number(written) : target;
  if (version > target)
    remarks.push({
      kind: "version",
      text: "These settings were made with a newer page than this one: what this page knows was taken.",
    });
  let brought = pairs;
  for (let from = version; from < target; from++) brought = steps[from]?.(brought) ?? brought;
  return brought;
}
