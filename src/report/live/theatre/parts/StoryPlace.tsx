import type { VNode } from "preact";

/** Where the story of one teacher and the path of one practice stand. */
export function StoryPlace(): VNode | null {
  return null;
}
