import { useEffect } from "preact/hooks";
import { useSignal, type ReadonlySignal } from "@preact/signals";
import type { Page } from "../../state/page.ts";
import type { PersonCard } from "../actRun.ts";
import type { Theatre } from "../theatre.ts";
import type { StageSides } from "./sides.ts";

/** How long a choice must stand before the engine is asked, in milliseconds. */
const ASKED_AFTER = 200;

/** What is known of the chosen person on both sides. */
export type Cards =
  | { readonly kind: "none" | "waiting" }
  | { readonly kind: "ready"; readonly left: PersonCard; readonly right: PersonCard }
  | { readonly kind: "failed"; readonly message: string };

/** Cards of the chosen person at the week on both sides; asked for only while nothing plays. */
export function useCards(page: Page, theatre: Theatre, sides: StageSides): ReadonlySignal<Cards> {
  const cards = useSignal<Cards>({ kind: "none" });
  const person = theatre.person.value;
  const week = Math.min(theatre.week.value, sides.weeks);
  const isPlaying = theatre.isPlaying.value;
  const live = page.live.value;
  const { left, right } = theatre.changes.value;
  useEffect(() => {
    let isOver = false;
    if (person < 0 || live === null) return void (cards.value = { kind: "none" });
    if (cards.peek().kind !== "ready" || !isPlaying) cards.value = { kind: "waiting" };
    if (isPlaying) return;
    const { run } = sides;
    const domain = run.left.story.domains[run.domain]!;
    const ask = (changes: typeof left): Promise<PersonCard> =>
      live.card({ changes, replicate: run.replicate, week, person, domain });
    const timer = setTimeout(() => {
      Promise.all([ask(left), ask(right)]).then(
        ([one, other]) => {
          if (!isOver) cards.value = { kind: "ready", left: one, right: other };
        },
        (error: unknown) => {
          const message = error instanceof Error ? error.message : String(error);
          if (!isOver) cards.value = { kind: "failed", message };
        },
      );
    }, ASKED_AFTER);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [person, week, isPlaying, live, left, right, sides]);
  return cards;
}
