import type { Setup } from "../../../engine/setup.ts";
import type { Story } from "../engine/protocol.ts";

/** Everything that happens in one future. */
export function tellStory(_setup: Setup, replicate: number): Story {
  throw new Error(`no story can be told of future ${replicate} yet`);
}
