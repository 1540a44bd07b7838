import { hydrate } from "preact";
import { effect, signal } from "@preact/signals";
import { ROOT_ID } from "../file/blocks.ts";
import { App } from "../frame/App.tsx";
import type { PageExtras, SelfCheckState } from "../frame/extras.ts";
import { makePage } from "../state/makePage.ts";
import { readEngineSource, readPageData } from "./readBlocks.ts";
import { viewOf } from "./route.ts";
import { selfCheck } from "./selfCheck.ts";
import { startEngine } from "./startEngine.ts";

/** Makes the page live: everything can be read before, and stays readable if this fails. */
async function start(): Promise<void> {
  const data = await readPageData();
  const check = signal<SelfCheckState>({ status: "waiting", checked: 0, total: data.runCard.futures });
  const extras: PageExtras = { selfCheck: check, remarks: signal([]) };
  const page = makePage(data, {
    now: () => performance.now(),
    viewChanged: (view) => history.pushState(null, "", `#/${view}`),
    later: (call, milliseconds) => setTimeout(call, milliseconds),
    cancel: (handle) => clearTimeout(handle as number),
  });
  hydrate(<App page={page} extras={extras} />, document.getElementById(ROOT_ID)!);
  page.setView(viewOf(location.hash));
  addEventListener("hashchange", () => page.setView(viewOf(location.hash)));
  page.setAlive(true);
  const source = readEngineSource();
  page.setEngine((shown) => {
    const engine = startEngine(shown, source);
    const stop = effect(() => {
      if (engine.state.value !== "ready") return;
      const idle = globalThis.requestIdleCallback ?? ((call: () => void) => setTimeout(call, 200));
      idle(() => {
        stop();
        void selfCheck(engine, shown, check);
      });
    });
    return engine;
  });
}

document.addEventListener("DOMContentLoaded", () => void start());
