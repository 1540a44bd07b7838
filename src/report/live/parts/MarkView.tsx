import { h, type VNode } from "preact";
import type { Mark } from "../../marks.ts";

/** A mark and all below it as elements of the page: the same charts are drawn here and in files. */
export function MarkView({ mark }: { readonly mark: Mark }): VNode {
  return toNode(mark);
}

function toNode({ tag, attributes, children }: Mark): VNode {
  const shown: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    // As in drawToString: two decimals of a pixel are more than a screen can show.
    shown[name] = typeof value === "number" ? Math.round(value * 100) / 100 + 0 : value;
  }
  return h(
    tag,
    shown,
    ...children.map((child) => (typeof child === "string" ? child : toNode(child))),
  ) as VNode;
}
