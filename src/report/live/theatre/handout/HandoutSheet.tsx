import { render, type VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";
import type { Page } from "../../state/page.ts";
import { usualChoices } from "../actChanges.ts";
import type { Theatre } from "../theatre.ts";
import { Handout } from "./Handout.tsx";
import { handoutStory } from "./handoutStories.ts";
import type { HandoutAct } from "./story.ts";

/** Buttons that print handouts, and their place on paper: drawn as the reader prints, in place of the page. */
export function HandoutSheet({ page, theatre }: { readonly page: Page; readonly theatre: Theatre }): VNode {
  const place = useRef<HTMLDivElement>(null);
  const wanted = useRef<readonly HandoutAct[] | null>(null);
  const isBusy = useSignal(false);
  const said = useSignal("");
  useEffect(() => {
    const root = document.documentElement;
    let title: string | null = null;
    const draw = (): void => {
      const shown = wanted.current ?? [presentAct(theatre)];
      const [data, settings] = [page.data.peek(), page.settings.peek()];
      // Browsers offer the title as the name of a PDF.
      title ??= document.title;
      document.title = `${shown.length === 1 ? shown[0]!.act.title : "All acts"}, handout – Spreadwell`;
      render(
        shown.map((each) => <Handout key={each.act.key} shown={each} data={data} settings={settings} />),
        place.current!,
      );
    };
    const clear = (): void => {
      wanted.current = null;
      if (title !== null) document.title = title;
      title = null;
      if (place.current !== null) render(null, place.current);
    };
    root.dataset["print"] = "handout";
    addEventListener("beforeprint", draw);
    addEventListener("afterprint", clear);
    return () => {
      delete root.dataset["print"];
      removeEventListener("beforeprint", draw);
      removeEventListener("afterprint", clear);
    };
  }, [page, theatre]);
  const printAll = async (): Promise<void> => {
    const live = page.live.peek();
    if (live === null || isBusy.peek()) return;
    isBusy.value = true;
    const sheets: HandoutAct[] = [];
    for (const act of theatre.acts) {
      said.value = `Getting the handouts ready: ${sheets.length} of ${theatre.acts.length}.`;
      sheets.push(await othersAct(live, act, theatre));
    }
    said.value = "";
    isBusy.value = false;
    wanted.current = sheets;
    window.print();
  };
  const isOff = !page.isAlive.value;
  return (
    <>
      <div class="theatre-tools handout-tools">
        <button type="button" disabled={isOff} onClick={() => window.print()}>
          Print the handout
        </button>
        <button
          type="button"
          disabled={isOff || page.live.value === null || isBusy.value}
          onClick={() => void printAll()}
        >
          Print the handouts of all acts
        </button>
        <p class="presenter-said" role="status">
          {said.value}
        </p>
      </div>
      <div class="handout-sheet" ref={place} />
    </>
  );
}

/** The act in hand as it stands: what the room said, and what is on the stage. */
function presentAct(theatre: Theatre): HandoutAct {
  const state = theatre.stage.peek();
  const [left, right] = [theatre.left.peek().futures, theatre.right.peek().futures];
  const story =
    state.kind === "ready" && theatre.isOn.peek() && left !== null && right !== null
      ? { run: state.run, shown: state.shown, left, right }
      : null;
  return {
    act: theatre.act.peek(),
    controls: theatre.controls.peek(),
    prediction: theatre.prediction.peek(),
    story,
  };
}

async function othersAct(
  live: Parameters<typeof handoutStory>[0],
  act: HandoutAct["act"],
  theatre: Theatre,
): Promise<HandoutAct> {
  const present = presentAct(theatre);
  if (act.key === present.act.key && present.story !== null) return present;
  const isPresent = act.key === present.act.key;
  const controls = isPresent ? present.controls : usualChoices(act);
  const story = await handoutStory(live, act, controls, theatre.domain.peek());
  return { act, controls, prediction: isPresent ? present.prediction : null, story };
}
