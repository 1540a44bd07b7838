import type { VNode } from "preact";
import { WIDE, type Figure } from "../../charts/chartKind.ts";
import { svgMark } from "../../charts/svg.ts";
import { MarkView } from "../parts/MarkView.tsx";

/** A figure on paper: caption and picture; its table would fill the page. */
export function PrintFigure({ figure }: { readonly figure: Figure }): VNode | null {
  if (figure.drawings.length === 0) return null;
  return (
    <figure class="print-figure">
      <figcaption>
        <strong>{figure.title}.</strong> {figure.caption}
      </figcaption>
      {figure.drawings.map((drawing) => (
        <MarkView key={drawing.name} mark={svgMark(drawing, WIDE, "drawing")} />
      ))}
    </figure>
  );
}
