import { h, type VNode } from "preact";
import type { DrawingBody, Size } from "../../../charts/chartKind.ts";
import { NARROW, TEXT_SIZE, WIDE } from "../../../charts/chartKind.ts";
import { mark } from "../../../marks.ts";
import { FONTS, INK, WHITE } from "../../../palette.ts";
import { MarkView } from "../../parts/MarkView.tsx";

/** A picture in which something is pointed at. */
export interface GuessPictureProps {
  readonly draw: (size: Size) => DrawingBody;
  /** What can be set by keys: its name, its value as a number between both ends, and in words. */
  readonly label: string;
  readonly value: number;
  readonly ends: readonly [number, number];
  readonly valueText: string;
  readonly isOpen: boolean;
  /** Pointed at, in units of the drawing; `isFirst` as a drag begins. */
  readonly point: (x: number, y: number, size: Size, isFirst: boolean) => void;
  /** An arrow key: places to the right and upwards. True where it was used. */
  readonly arrow: (right: number, up: number) => boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The picture for wide and for narrow screens, which takes a pointer and arrow keys alike. */
export function GuessPicture(props: GuessPictureProps): VNode {
  const { label, value, ends, valueText, isOpen, arrow: move } = props;
  return (
    <div
      class="theatre-guess-picture"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={ends[0]}
      aria-valuemax={ends[1]}
      aria-valuenow={value}
      aria-valuetext={valueText}
      aria-disabled={!isOpen}
      onKeyDown={(event) => {
        const arrow = ARROWS[event.key];
        if (arrow === undefined || !isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
        const far = event.shiftKey ? 4 : 1;
        if (move(arrow[0] * far, arrow[1] * far)) event.preventDefault();
      }}
    >
      <Drawn {...props} size={WIDE} />
      <Drawn {...props} size={NARROW} />
    </div>
  );
}

function Drawn({ draw, point, isOpen, size }: GuessPictureProps & { readonly size: Size }): VNode {
  const { height, marks } = draw(size);
  const tall = Math.ceil(height);
  const hear = (event: PointerEvent, isFirst: boolean): void => {
    const box = (event.currentTarget as SVGSVGElement).getBoundingClientRect();
    if (box.width === 0) return;
    const scale = size.width / box.width;
    point((event.clientX - box.left) * scale, (event.clientY - box.top) * scale, size, isFirst);
  };
  return h(
    "svg",
    {
      class: `drawing ${size.name} theatre-guess`,
      "aria-hidden": "true",
      viewBox: `0 0 ${size.width} ${tall}`,
      width: size.width,
      height: tall,
      fill: INK,
      "font-family": FONTS,
      "font-size": TEXT_SIZE,
      onPointerDown: (event: PointerEvent) => {
        if (!isOpen || event.button !== 0) return;
        (event.currentTarget as SVGSVGElement).setPointerCapture(event.pointerId);
        hear(event, true);
      },
      onPointerMove: (event: PointerEvent) => {
        if (isOpen && (event.currentTarget as SVGSVGElement).hasPointerCapture(event.pointerId))
          hear(event, false);
      },
    },
    <MarkView mark={mark("rect", { width: size.width, height: tall, fill: WHITE })} />,
    marks.map((each, at) => <MarkView key={at} mark={each} />),
  );
}
