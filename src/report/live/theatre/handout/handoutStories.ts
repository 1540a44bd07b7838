import { effect, type ReadonlySignal } from "@preact/signals";
import type { Act } from "../../../../model/acts/act.ts";
import type { Live, LiveResult } from "../../engine/live.ts";
import { sideChanges, type ControlChoices } from "../actChanges.ts";
import { pickRun } from "../pickRun.ts";
import type { HandoutStory } from "./story.ts";

/** Futures of each side, unless the district is too large for so many: as many as the theatre runs. */
const FUTURES = 50;

/** Runs an act as the theatre does, for its handout; what the theatre has run already is known. Null where it fails. */
export async function handoutStory(
  live: Live,
  act: Act,
  controls: ControlChoices,
  domain: string,
): Promise<HandoutStory | null> {
  const { left, right } = sideChanges(act, controls, -1);
  const metrics = act.measures.map(({ metric }) => metric);
  const count = Math.min(FUTURES, live.count);
  const [before, after] = await Promise.all([
    settled(live.order("handout-left", { changes: left, count, metrics })),
    settled(live.order("handout-right", { changes: right, count, metrics })),
  ]);
  if (before.futures === null || after.futures === null) return null;
  const shown = pickRun(before.futures, after.futures, metrics[0]!, "typical");
  if (shown === null) return null;
  try {
    const run = await live.act({
      sides: [left, right],
      replicate: shown.replicate,
      look: act.look,
      metrics,
      domain,
    });
    return { run, shown, left: before.futures, right: after.futures };
  } catch {
    return null;
  }
}

/** A result once it grows no more. */
function settled(result: ReadonlySignal<LiveResult>): Promise<LiveResult> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const now = result.value;
      if (now.status !== "done" && now.status !== "failed") return;
      queueMicrotask(() => stop());
      resolve(now);
    });
  });
}
