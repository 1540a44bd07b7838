import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Reading } from "../../board/chartReadings.ts";
import type { Mark } from "../../marks.ts";
import { usePage } from "../state/page.ts";
import { movePoint, pointText, samePoint, type ChartPoint } from "./chartPoint.ts";
import { MarkView } from "./MarkView.tsx";

/** A figure, its name, and what it says point by point. */
export interface ChartFigureProps {
  /** As `figureMark` makes it. */
  readonly mark: Mark;
  readonly title: string;
  /** One list a row, in the order in which the chart draws its dots. */
  readonly readings: readonly Reading[];
}

/**
 * A figure that can be read by keyboard: its drawing is one stop of the Tab key; arrows go from point to point, Enter
 * keeps one. What a point says stands below the drawing and is said once. Before scripts run it is the figure alone.
 */
export function ChartFigure({ mark, title, readings }: ChartFigureProps): VNode {
  const page = usePage();
  const [at, go] = useState<ChartPoint | null>(null);
  const [kept, keep] = useState<readonly ChartPoint[]>([]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    showPoints(box.current, readings, at === null ? kept : [...kept, at]);
  });
  if (!page.isAlive.value || readings.length === 0) return <MarkView mark={mark} />;

  const hear = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && at !== null) {
      const isKept = kept.some((point) => samePoint(point, at));
      keep(isKept ? kept.filter((point) => !samePoint(point, at)) : [...kept, at]);
      page.announce(isKept ? "No longer kept." : `Kept: ${pointText(readings, at) ?? ""}`);
    } else if (event.key === "Escape" && (at !== null || kept.length > 0)) {
      go(null);
      keep([]);
    } else {
      const next = movePoint(readings, at, event.key);
      if (next === null) return;
      go(next);
      page.announce(pointText(readings, next) ?? "");
    }
    event.preventDefault();
  };
  const parts = mark.children.filter((child) => typeof child !== "string");
  const isDrawing = ({ tag }: Mark): boolean => tag === "svg";
  const first = parts.findIndex(isDrawing);
  const shown = at === null ? undefined : pointText(readings, at);
  const keptTexts = kept.flatMap((point) => pointText(readings, point) ?? []);
  return (
    <figure>
      {parts.slice(0, first).map((part, place) => (
        <MarkView key={place} mark={part} />
      ))}
      <div
        ref={box}
        class="chart-keys"
        role="group"
        tabIndex={0}
        aria-label={`${title}. Arrow keys read the chart point by point; Enter keeps a point.`}
        onKeyDown={hear}
      >
        {parts.filter(isDrawing).map((part, place) => (
          <MarkView key={place} mark={part} />
        ))}
      </div>
      {shown === undefined ? null : <p class="chart-read">{shown}</p>}
      {keptTexts.length === 0 ? null : (
        <ul class="chart-kept">
          {keptTexts.map((text) => (
            <li key={text}>Kept: {text}</li>
          ))}
        </ul>
      )}
      {parts
        .slice(first)
        .map((part, place) => (isDrawing(part) ? null : <MarkView key={place} mark={part} />))}
    </figure>
  );
}

/** Rings the dots that are read or kept, in each drawing whose dots are those of the readings. */
function showPoints(
  box: HTMLDivElement | null,
  readings: readonly Reading[],
  points: readonly ChartPoint[],
): void {
  const all = readings.reduce((sum, { texts }) => sum + texts.length, 0);
  const before = readings.map((_, row) =>
    readings.slice(0, row).reduce((sum, { texts }) => sum + texts.length, 0),
  );
  const places = new Set(points.map(({ row, point }) => (before[row] ?? NaN) + point));
  for (const drawing of box?.querySelectorAll("svg") ?? []) {
    const dots = drawing.querySelectorAll(".dot");
    dots.forEach((dot, place) => dot.classList.toggle("read", dots.length === all && places.has(place)));
  }
}
