import { packStory, transferOf, unpackStory } from "../engine/sentStory.ts";
import type { ActRun, SentActRun } from "./actRun.ts";

/** A run of an act as it is sent. */
export function packAct(run: ActRun): SentActRun {
  const { left, right } = run;
  return {
    ...run,
    left: { ...left, story: packStory(left.story) },
    right: { ...right, story: packStory(right.story) },
  };
}

/** What of it is handed over and not copied. */
export function actTransfer({ left, right }: SentActRun): ArrayBuffer[] {
  return [left, right].flatMap(({ story, people, groups, series }) => [
    ...transferOf(story),
    ...[people, groups, ...series].map(({ buffer }) => buffer as ArrayBuffer),
  ]);
}

/** The run that was sent. */
export function unpackAct(sent: SentActRun): ActRun {
  const { left, right } = sent;
  return {
    ...sent,
    left: { ...left, story: unpackStory(left.story) },
    right: { ...right, story: unpackStory(right.story) },
  };
}
