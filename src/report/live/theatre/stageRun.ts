import { effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import type { Live } from "../engine/live.ts";
import type { ActAsked } from "../engine/protocol.ts";
import type { ActRun } from "./actRun.ts";
import type { ShownRun, StageState } from "./theatre.ts";

/** Runs that are kept, so that an act is at once there again. */
const KEPT = 6;

/** What the stage shall show: a run of an engine, or why there is none yet. */
export type StageWish =
  | Exclude<StageState, { readonly kind: "ready" }>
  | { readonly kind: "run"; readonly live: Live; readonly asked: ActAsked; readonly shown: ShownRun };

/** The run on the stage: asked of the engine, kept for when it is wanted again. */
export class StageRun {
  readonly state = signal<StageState>({ kind: "waiting", done: 0, total: 0 });
  private readonly again = signal(0);
  private readonly runs = new Map<string, ActRun>();
  private live: Live | null = null;
  private wish = 0;

  constructor(wished: ReadonlySignal<StageWish>) {
    effect(() => {
      void this.again.value;
      const wish = wished.value;
      untracked(() => this.follow(wish));
    });
  }

  retry(): void {
    this.again.value++;
  }

  private follow(wish: StageWish): void {
    const number = ++this.wish;
    if (wish.kind !== "run") return void (this.state.value = wish);
    const { live, asked, shown } = wish;
    if (this.live !== live) {
      this.runs.clear();
      this.live = live;
    }
    const key = JSON.stringify(asked);
    const known = this.runs.get(key);
    if (known !== undefined) return void (this.state.value = { kind: "ready", run: known, shown });
    this.state.value = { kind: "waiting", done: shown.of, total: shown.of };
    live.act(asked).then(
      (run) => {
        this.keep(key, run, live);
        if (number === this.wish) this.state.value = { kind: "ready", run, shown };
      },
      (error: unknown) => {
        if (number !== this.wish) return;
        const message = error instanceof Error ? error.message : String(error);
        this.state.value = { kind: "failed", message };
      },
    );
  }

  private keep(key: string, run: ActRun, live: Live): void {
    if (live !== this.live) return;
    this.runs.set(key, run);
    for (const oldest of this.runs.keys()) {
      if (this.runs.size <= KEPT) return;
      this.runs.delete(oldest);
    }
  }
}
