import { NARROW, WIDE } from "../../charts/chartKind.ts";
import { fiftyScale } from "../../board/charts/fiftyChart.ts";
import type { HeadlineField } from "../../board/headlineWords.ts";

/** The drawing in which the goal is being moved, and the ends of its axis, which stay while it is. */
export interface GoalDrag {
  readonly svg: SVGSVGElement;
  readonly extent: readonly [number, number];
}

/** Begins to move the goal where a pointer took hold of its grip; null elsewhere. */
export function beginDrag(event: PointerEvent, extent: readonly [number, number]): GoalDrag | null {
  const grip = (event.target as Element).closest(".goal-grip");
  const svg = grip?.closest("svg") ?? null;
  return svg === null ? null : { svg, extent };
}

/** The goal at a place on the screen: on the axis, in whole steps of its field. */
export function goalAt(drag: GoalDrag, clientX: number, field: HeadlineField): number {
  const size = drag.svg.classList.contains("wide") ? WIDE : NARROW;
  const box = drag.svg.getBoundingClientRect();
  const place = ((clientX - box.left) / box.width) * size.width;
  return snapGoal(fiftyScale(drag.extent, size).invert(place), drag.extent, field);
}

/** A value on an axis in whole steps of a field, within both. */
export function snapGoal(value: number, extent: readonly [number, number], field: HeadlineField): number {
  const [low, high] = [field.toField(extent[0]), field.toField(extent[1])];
  const wanted = Math.max(
    Math.max(low, field.min),
    Math.min(Math.min(high, field.max), field.toField(value)),
  );
  // 0.07 rather than 0.07000000000000001.
  const snapped = Math.round(wanted / field.step) * field.step;
  return field.fromField(Number(snapped.toPrecision(12)));
}
