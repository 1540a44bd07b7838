import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Theatre } from "../theatre.ts";

/** What a room must see of a step, besides its first words. */
const MATTERS = [
  ".stage-panel",
  ".stage-pair",
  ".stage-slider",
  ".theatre-hands",
  ".theatre-guess-picture .drawing",
  ".theatre-step > figure .drawing",
  ".theatre-step-reveal > div > figure .drawing",
].join(", ");
/** Narrower is a phone in a hand, where the words come first and a thumb scrolls. */
const ROOM = 700;
/** Pixels between what is seen and the bar. */
const GAP = 8;

/**
 * Keeps what a room must see above the presenter's bar, as a clicker cannot scroll: the stage gets the height that its
 * words leave (`--stage-room`), each step begins at its top, and what is still hidden by then is scrolled to, unless
 * the leader has scrolled herself.
 */
export function useRoomView(theatre: Theatre, body: RefObject<HTMLElement | null>): void {
  const isPresenting = theatre.isPresenting.value;
  const place = `${theatre.act.value.key}/${theatre.step.value}`;
  useEffect(() => {
    const element = body.current;
    if (!isPresenting || element === null || window.innerWidth < ROOM) return;
    window.scrollTo(0, 0);
    let own = window.scrollY;
    const look = (): void => {
      const bar = document.querySelector(".presenter-bar")?.getBoundingClientRect().top ?? window.innerHeight;
      const hasMoved = Math.abs(window.scrollY - own) > 2;
      fitStage(element, bar);
      if (hasMoved) return;
      const wanted = scrollFor(boxesOf(element), bar - GAP);
      window.scrollTo(0, wanted);
      own = window.scrollY;
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    window.addEventListener("resize", look);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", look);
      document.documentElement.style.removeProperty("--stage-room");
    };
  }, [theatre, isPresenting, place]);
}

/** How far to scroll so that the last of the boxes ends above `bottom`, without taking the first of them off at the top. */
export function scrollFor(
  boxes: readonly { readonly top: number; readonly bottom: number }[],
  bottom: number,
): number {
  if (boxes.length === 0) return 0;
  const lowest = Math.max(...boxes.map((box) => box.bottom));
  const highest = Math.min(...boxes.map((box) => box.top));
  return Math.max(0, Math.min(lowest - bottom, highest - GAP));
}

/** Where what matters stands on the page, from the top of it. */
function boxesOf(body: HTMLElement): { readonly top: number; readonly bottom: number }[] {
  return [...body.querySelectorAll(MATTERS)]
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top: top + window.scrollY, bottom: bottom + window.scrollY };
    });
}

/** Gives the stage the height between its words and the bar, less the timeline that stands below it. */
function fitStage(body: HTMLElement, bar: number): void {
  const ground = body.querySelector(".stage-pair .stage-ground, .stage-panel .stage-still");
  if (ground === null) return;
  const { top, bottom } = ground.getBoundingClientRect();
  const last = body.querySelector(".stage-slider") ?? body.querySelector(".stage-panel")!;
  const below = last.getBoundingClientRect().bottom - bottom;
  const room = Math.floor(bar - (top + window.scrollY) - below - GAP);
  document.documentElement.style.setProperty("--stage-room", `${room}px`);
}
