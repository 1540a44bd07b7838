import type { Signal } from "@preact/signals";
import { panBy, zoomAt, type Camera, type StageSize } from "./camera.ts";

/** So far, in pixels, a pointer may stray and still be a click. */
const STRAY = 5;

/** What pointers on the stage act on. */
export interface PointerTarget {
  readonly camera: Signal<Camera>;
  readonly size: Signal<StageSize>;
  /** Somebody clicked at a place of the stage. */
  pick(x: number, y: number): void;
}

/**
 * Lets pointers move and scale the picture: drag, two fingers, and the wheel where the stage has focus or Ctrl is held, so
 * that the page still scrolls past it. Returns what ends that.
 */
export function listenToPointers(element: HTMLElement, { camera, size, pick }: PointerTarget): () => void {
  const down = new Map<number, readonly [number, number]>();
  let strayed = 0;
  const placeOf = (event: MouseEvent): readonly [number, number] => {
    const { left, top } = element.getBoundingClientRect();
    return [event.clientX - left - element.clientLeft, event.clientY - top - element.clientTop];
  };
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    if (down.size === 0) strayed = 0;
    down.set(event.pointerId, placeOf(event));
    element.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent): void => {
    const before = down.get(event.pointerId);
    if (before === undefined) return;
    const now = placeOf(event);
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    if (other !== undefined) {
      strayed = Infinity;
      const factor = distance(now, other) / Math.max(1, distance(before, other));
      camera.value = zoomAt(
        camera.value,
        size.value,
        factor,
        (now[0] + other[0]) / 2,
        (now[1] + other[1]) / 2,
      );
      return;
    }
    strayed += distance(now, before);
    if (strayed > STRAY) {
      camera.value = panBy(camera.value, size.value, now[0] - before[0], now[1] - before[1]);
    }
  };
  const onUp = (event: PointerEvent): void => {
    const place = down.get(event.pointerId);
    down.delete(event.pointerId);
    if (place !== undefined && event.type === "pointerup" && strayed <= STRAY) pick(...place);
  };
  const onWheel = (event: WheelEvent): void => {
    if (document.activeElement !== element && !event.ctrlKey) return;
    event.preventDefault();
    const step = Math.max(-1, Math.min(1, event.deltaY / 100));
    camera.value = zoomAt(camera.value, size.value, Math.exp(-0.3 * step), ...placeOf(event));
  };
  element.addEventListener("pointerdown", onDown);
  element.addEventListener("pointermove", onMove);
  element.addEventListener("pointerup", onUp);
  element.addEventListener("pointercancel", onUp);
  element.addEventListener("wheel", onWheel, { passive: false });
  return () => {
    element.removeEventListener("pointerdown", onDown);
    element.removeEventListener("pointermove", onMove);
    element.removeEventListener("pointerup", onUp);
    element.removeEventListener("pointercancel", onUp);
    element.removeEventListener("wheel", onWheel);
  };
}

function distance(one: readonly [number, number], other: readonly [number, number]): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1]);
}
