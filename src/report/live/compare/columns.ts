import type { Change } from "../../../experiment/study/study.ts";
import type { FutureSet } from "../../../experiment/board/boardResult.ts";
import type { LiveResult } from "../engine/live.ts";
import type { PageData } from "../pageData.ts";
import { changesOf } from "../state/planChanges.ts";
import type { PlanSettings } from "../state/settings.ts";
import { inputKey } from "./planInputs.ts";

/** Most plans that are compared, today's path among them. */
export const COLUMNS_MAXIMUM = 4;

/** A plan as a column of the table. */
export interface PlanColumn {
  readonly name: string;
  readonly changes: readonly Change[];
  /** Plans with equal keys have the same settings. */
  readonly key: string;
  /** Its futures where the report has them; null where they have to be run. */
  readonly known: FutureSet | null;
}

/** Today's path and the reader's plans, with the futures that the report knows. */
export function columnsOf(plans: readonly PlanSettings[], data: PageData): readonly PlanColumn[] {
  const known = data.result.plans.map(({ name, changes, futures }) => ({
    name,
    changes,
    // A district that was dropped into the page has no futures yet.
    futures: futures.replicates.length > 0 ? futures : null,
    key: inputKey(changes, data),
  }));
  const today = known[0]!;
  return [
    { name: today.name.replace("'", "’"), changes: today.changes, key: today.key, known: today.futures },
    ...plans.slice(0, COLUMNS_MAXIMUM - 1).map((plan) => {
      const changes = changesOf(plan, data);
      const key = inputKey(changes, data);
      return { name: plan.name, changes, key, known: known.find((one) => one.key === key)?.futures ?? null };
    }),
  ];
}

/** How far a column is. */
export type ColumnState =
  | { readonly kind: "known"; readonly futures: FutureSet }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "failed"; readonly message: string }
  /** Its futures have to be run, and this page cannot. */
  | { readonly kind: "off" };

/** What is known of a column: from the report, or of what the page's engine has been asked for. */
export function stateOf({ known }: PlanColumn, live: LiveResult | null): ColumnState {
  if (known !== null) return { kind: "known", futures: known };
  if (live === null) return { kind: "off" };
  if (live.status === "failed") return { kind: "failed", message: live.message ?? "it could not be run" };
  if (live.status === "done" && live.futures !== null) return { kind: "known", futures: live.futures };
  return { kind: "running", done: live.done, total: live.total };
}

/** Names of columns that have the same settings, in groups of two and more. */
export function twins(columns: readonly PlanColumn[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { key, name } of columns) groups.set(key, [...(groups.get(key) ?? []), name]);
  return [...groups.values()].filter((names) => names.length > 1);
}
