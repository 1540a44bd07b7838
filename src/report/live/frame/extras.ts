import { signal, type ReadonlySignal, type Signal } from "@preact/signals";

/** How the comparison of the page's own futures with the report's stands. */
export interface SelfCheckState {
  /** `own`: futures of the reader's own schools, of which no report has any. */
  readonly status: "waiting" | "running" | "same" | "different" | "off" | "own";
  readonly checked: number;
  /** Futures of the report. */
  readonly total: number;
}

/** What the page's start knows beside the page itself. */
export interface PageExtras {
  readonly selfCheck: ReadonlySignal<SelfCheckState>;
  /** What was remarkable about a link or code: sentences for the reader. */
  readonly remarks: Signal<readonly string[]>;
}

/** Extras of a page that is only drawn. */
export function stillExtras(total: number): PageExtras {
  return { selfCheck: signal({ status: "waiting", checked: 0, total }), remarks: signal([]) };
}
