import { hydrate, render } from "preact";
import { effect, signal, untracked } from "@preact/signals";
import type { Engine } from "../engine/engine.ts";
import { ROOT_ID } from "../file/blocks.ts";
import { App } from "../frame/App.tsx";
import { stillExtras, type PageExtras, type SelfCheckState } from "../frame/extras.ts";
import type { PageData } from "../pageData.ts";
import { followHash, type HashFollower } from "../share/followHash.ts";
import { captureSource } from "../share/saveCopy.ts";
import { makePage, still } from "../state/makePage.ts";
import { preferences } from "../state/preferences.ts";
import { isProjecting } from "../state/projector.ts";
import { readEngineSource, readPageData } from "./readBlocks.ts";
import { selfCheck } from "./selfCheck.ts";
import { startEngine } from "./startEngine.ts";

/** Marks entries of the history that the page wrote itself. */
const OWN = "own";

/** What can be read of data without scripts, as the file holds it. */
function drawn(data: PageData): string {
  const place = document.createElement("div");
  const extras = stillExtras(data.runCard.futures);
  render(<App page={makePage(data, still)} extras={extras} />, place);
  const text = place.innerHTML;
  render(null, place);
  return text;
}

/** Makes the page live: everything can be read before, and stays readable if this fails. */
async function start(): Promise<void> {
  captureSource(document, drawn);
  const [data, source] = await Promise.all([readPageData(), readEngineSource()]);
  const check = signal<SelfCheckState>({ status: "waiting", checked: 0, total: data.runCard.futures });
  const extras: PageExtras = { selfCheck: check, remarks: signal([]) };
  let address: HashFollower | null = null;
  const timer = {
    later: (call: () => void, milliseconds: number) => setTimeout(call, milliseconds),
    cancel: (handle: unknown) => clearTimeout(handle as number),
  };
  // The file's text shows the report as it came, so the page begins there; a copy's settings come right after.
  const page = makePage(
    { ...data, saved: null },
    { now: () => performance.now(), viewChanged: () => address?.viewChanged(), ...timer },
  );
  hydrate(<App page={page} extras={extras} />, document.getElementById(ROOT_ID)!);
  if (data.saved !== null) page.replaceData(data);
  address = followHash(page, extras, {
    hash: () => location.hash,
    isOwn: () => history.state === OWN,
    replace: (hash) => history.replaceState(OWN, "", hash),
    push: (hash) => history.pushState(OWN, "", hash),
    ...timer,
  });
  address.read();
  addEventListener("hashchange", () => address?.moved());
  page.setAlive(true);
  effect(() => {
    document.documentElement.dataset["size"] = String(preferences.value.textSize);
  });
  effect(() => {
    document.documentElement.toggleAttribute("data-projector", isProjecting.value);
  });
  const make = (shown: PageData): Engine => {
    const engine = startEngine(shown, source, preferences.peek().liveFutures);
    const stop = effect(() => {
      if (engine.state.value === "failed") check.value = { ...check.peek(), status: "off" };
      if (engine.state.value !== "ready") return;
      const idle = globalThis.requestIdleCallback ?? ((call: () => void) => setTimeout(call, 200));
      idle(() => {
        stop();
        void selfCheck(engine, shown, check);
      });
    });
    return engine;
  };
  let count = preferences.peek().liveFutures;
  page.setEngine(make);
  effect(() => {
    const wanted = preferences.value.liveFutures;
    if (wanted === count) return;
    count = wanted;
    untracked(() => page.setEngine(make));
  });
}

// The file shall be kept, and copied, as it was written.
document.currentScript?.remove();
void start();
