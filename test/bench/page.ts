// Measures the board's page against its budgets in a real browser. Never fails on a time: it tells.
// --theatre-minutes N of play in the theatre (30), --only theatre for that part alone.
// --minutes N of random input (10), --repeats N of each timing (5), --sizes a,b,… staff of the made-up districts.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { launchBrowser } from "../support/browser.ts";
import { openBench, showView } from "./page/benchBrowser.ts";
import { loadOnce, sizesOf } from "./page/loading.ts";
import { framesPlaying } from "./page/network.ts";
import { flagshipPage, madePage } from "./page/pages.ts";
import { dragRate, move } from "./page/slider.ts";
import { theatreRows } from "./page/theatre.ts";
import { median, quantile, row, table, told, type Row } from "./page/table.ts";
import { longTasks, soak } from "./page/tour.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    "theatre-minutes": { type: "string", default: "30" },
    only: { type: "string" },
    repeats: { type: "string", default: "5" },
    sizes: { type: "string", default: "500,600,2000,5000,10000" },
  },
});
const [minutes, repeats] = [Number(values.minutes), Number(values.repeats)];
const sizes = values.sizes.split(",").map(Number);
/** Allowed until the first futures of a moved slider, and until all are there, in milliseconds by staff. */
const partialAllowed: Readonly<Record<number, number>> = { 500: 150, 2000: 350, 5000: 600 };
const wholeAllowed: Readonly<Record<number, number>> = { 500: 1500, 2000: 4000 };
/** Whole results are waited for no longer than this in all. */
const WHOLE_SECONDS = 30;
const MOVES = 20;

const rows: Row[] = [];
const add = (...more: Row[]): void => {
  rows.push(...more);
  console.error(table(more).split("\n").slice(1).join("\n"));
};
const browser = await launchBrowser();
console.log(
  `The board's page, in Chromium ${browser.version()}; ${availableParallelism()} cores, which other work may share; medians of ${repeats}.`,
);

await theatreRows(browser, repeats, Number(values["theatre-minutes"]), add);
if (values.only === undefined) await boardRows();
await browser.close();
console.log(table(rows));

/** The report of a board: loading, sliders, play, tasks and random input. */
async function boardRows(): Promise<void> {
  const flagship = await flagshipPage();
  const held = sizesOf(flagship.file);
  add(
    row("file, flagship", held.file / 1000, "KB", 900),
    row("app script", held.app / 1000, "KB", 320),
    row("app script, zipped", held.appZipped / 1000, "KB", 100),
    row("worker script", held.worker / 1000, "KB", 60),
    told("worker script, zipped", `${(held.workerZipped / 1000).toFixed(1)} KB`),
    row("data in base64, flagship", held.data / 1000, "KB", 1500),
  );
  const loads = [];
  for (let time = 0; time < repeats; time++) loads.push(await loadOnce(browser, flagship.url));
  add(
    row("first paint, 4× slower", median(loads.map(({ first }) => first)), "ms", 400),
    row("heading painted, 4× slower", median(loads.map(({ heading }) => heading)), "ms", 400),
    row("interactive, 4× slower", median(loads.map(({ interactive }) => interactive)), "ms", 1500),
    row("layout shift", median(loads.map(({ shift }) => shift)), "", 0),
  );

  for (const staff of sizes) {
    const { file, url } = await madePage(staff, staff > 5000 ? 6 : 50);
    if (staff >= 10_000) {
      const { file: bytes, data } = sizesOf(file);
      add(row(`file, ${staff} staff`, bytes / 1000, "KB", 2500));
      add(row(`data in base64, ${staff} staff`, data / 1000, "KB", 1500));
    }
    const opened = await openBench(browser, url);
    const { page } = opened;
    if (partialAllowed[staff] !== undefined) {
      await showView(page, "what-if");
      await page.waitForTimeout(3_000);
      const moves = [];
      for (let at = 0; at < MOVES; at++) moves.push(await move(page, at, false));
      const partial = moves.map((each) => each.partial);
      add(row(`slider → echo, ${staff} staff`, median(moves.map(({ echo }) => echo)), "ms", 16));
      add(told(`slider → first futures, ${staff} staff, median`, `${median(partial).toFixed(0)} ms`));
      add(
        row(
          `slider → first futures, ${staff} staff, p95`,
          quantile(partial, 0.95),
          "ms",
          partialAllowed[staff],
        ),
      );
      const whole: number[] = [];
      for (let sum = 0; whole.length < repeats && sum < WHOLE_SECONDS * 1000; sum += whole.at(-1)!)
        whole.push((await move(page, MOVES + whole.length, true)).whole);
      const name = `slider → all futures, ${staff} staff`;
      const allowed = wholeAllowed[staff];
      add(
        allowed === undefined
          ? told(name, `${median(whole).toFixed(0)} ms`)
          : row(name, median(whole), "ms", allowed),
      );
      if (staff === 500)
        add(row("updates a second in a drag, 500 staff", await dragRate(page, 4), "/s", 8, true));
    }
    if (staff !== 500 && staff !== 2000) {
      const frames = await framesPlaying(page, repeats);
      add(row(`frame in play, ${staff} staff, median`, median(frames), "ms", staff > 5000 ? 50 : 17));
      add(row(`frame in play, ${staff} staff, p95`, quantile(frames, 0.95), "ms", staff > 5000 ? 50 : 34));
    }
    await page.context().close();
  }

  for (const page of [flagship, ...(sizes.includes(5000) ? [await madePage(5000, 50)] : [])]) {
    const opened = await openBench(browser, page.url);
    const tasks = await longTasks(opened);
    const worst = tasks.reduce((most, task) => (task.length > most.length ? task : most), {
      length: 0,
      view: "",
    });
    add(row(`longest task in a tour, ${page.name} (${worst.view.split("?")[0]})`, worst.length, "ms", 50));
    await opened.page.context().close();
  }

  const soaked = await openBench(browser, flagship.url);
  const { before, after, inputs, faults } = await soak(soaked, minutes);
  add(
    told("heap at the start, flagship", `${(before / 1e6).toFixed(1)} MB`),
    row(`heap after ${minutes} min and ${inputs} inputs`, after / 1e6, "MB", 150),
    row("errors heard", faults.length, "", 0),
  );
  for (const fault of faults) console.error(fault);
}
