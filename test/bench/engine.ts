// Speed and memory of the engine: person-weeks per second by size, threads against one, start-up of the built CLI.
// Ratios within one run can be trusted; absolute times depend on the machine.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSimulation, memoryNeeded, runToEnd, sizesOf } from "../../src/engine/simulation.ts";
import { metrics } from "../../src/model/metrics/index.ts";
import { Observation } from "../../src/model/observation.ts";
import { buildSetup } from "../../src/scenario/buildSetup.ts";
import { resolveScenario } from "../../src/scenario/resolve.ts";
import type { Setup } from "../../src/engine/setup.ts";

const STAFF_PER_SCHOOL = 30;
/** Person-weeks of one timing. */
const WORK = 4e6;
const REPEATS = 5;

function setupOf(staff: number, weeks: number): Setup {
  const schools = Math.max(1, Math.round(staff / STAFF_PER_SCHOOL));
  const input = {
    seed: "bench",
    weeks,
    system: { generate: { schools, staffPerSchool: Math.round(staff / schools) } },
  };
  return buildSetup(resolveScenario({ file: "bench.json", input, files: [] }), "bench.json", null).setup;
}

/** Seconds of processor time for one run with every mechanism and all metrics in every week. */
function timeOnce(setup: Setup, replicate: number): number {
  const begun = process.cpuUsage();
  const simulation = createSimulation(setup, replicate);
  const { world } = simulation;
  const seen = new Observation(world.sizes.school, world.sizes.practice);
  let sink = 0;
  runToEnd(simulation, () => {
    seen.take(world);
    for (const metric of metrics) sink += metric.of(world, seen);
  });
  if (sink === Infinity) console.log("unreachable, but keeps the work from being left out");
  const used = process.cpuUsage(begun);
  return used.user / 1e6;
}

/** Nanoseconds a person-week of the least that any model does: everyone looks at one contact and copies by chance. */
function plainLoop(): number {
  const people = 1500;
  const contacts = Int32Array.from({ length: people * 4 }, (_, e) => (e * 7919 + 13) % people);
  const using = new Uint8Array(people);
  using[0] = 1;
  let word = 12345;
  let best = Infinity;
  for (let repeat = 0; repeat < 20; repeat++) {
    const begun = process.hrtime.bigint();
    for (let week = 0; week < 144; week++) {
      for (let i = 0; i < people; i++) {
        word = (Math.imul(word, 1664525) + 1013904223) | 0;
        const other = contacts[i * 4 + (word >>> 30)]!;
        using[i]! |= using[other]! & +((word & 0xffff) < 655);
      }
    }
    best = Math.min(best, Number(process.hrtime.bigint() - begun) / (people * 144));
  }
  return best;
}

const sizes = process.argv[2]?.split(",").map(Number) ?? [300, 1500, 10_000, 100_000, 1_000_000];
console.log(
  "Whole week, all mechanisms, 18 practices in 3 domains, all metrics every week, events off; one core",
);
console.log(
  `For scale: a plain loop of one contact a person and week, ${(1e3 / plainLoop()).toFixed(0)} million a second`,
);
console.log(
  "     staff  ties a person  person-weeks/s (million)  ns each  relative  bytes a person  resident MB",
);
// Small sizes are told as a share of the rate at 1,500, so that one is timed first, after a warm-up.
const order = [...new Set([1500, ...sizes])];
let reference = NaN;
timeOnce(setupOf(1500, 144), 0);
for (const staff of order) {
  const weeks = Math.max(6, Math.min(144, Math.round(WORK / staff)));
  const runs = Math.max(1, Math.round(WORK / (staff * weeks)));
  const setup = setupOf(staff, weeks);
  const people = setup.system.role.length;
  let best = Infinity;
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    let seconds = 0;
    for (let run = 0; run < runs; run++) seconds += timeOnce(setup, run);
    best = Math.min(best, seconds / runs);
  }
  const rate = (people * weeks) / best / 1e6;
  if (staff === 1500) reference = rate;
  const bytes = memoryNeeded(sizesOf(setup)) / people;
  const columns = [
    String(people).padStart(10),
    (setup.system.ties.targets.length / people).toFixed(2).padStart(14),
    rate.toFixed(2).padStart(25),
    (1000 / rate).toFixed(0).padStart(8),
    (rate / reference).toFixed(2).padStart(9),
    bytes.toFixed(0).padStart(15),
    (process.memoryUsage().rss / 1e6).toFixed(0).padStart(12),
  ];
  console.log(columns.join(" "));
}

if (existsSync("dist/cli.js") && process.argv[2] === undefined) {
  const folder = mkdtempSync(join(tmpdir(), "spreadwell-bench-"));
  const wall = (...words: string[]): number => {
    const begun = performance.now();
    execFileSync(process.execPath, ["dist/cli.js", ...words], { stdio: "ignore" });
    return (performance.now() - begun) / 1000;
  };
  const starts = Array.from({ length: 7 }, () => wall("--version")).sort((left, right) => left - right);
  console.log(`\nStart-up (spreadwell --version): median ${(starts[3]! * 1000).toFixed(0)} ms`);
  const run = (threads: number): number =>
    wall(
      "run",
      "flagship",
      "-r",
      "1000",
      "-j",
      String(threads),
      "-o",
      join(folder, `t${threads}`),
      "--quiet",
    );
  const one = run(1);
  const two = run(2);
  console.log(
    `1,000 futures of the flagship, tables and report included: one thread ${one.toFixed(1)} s, two ${two.toFixed(1)} s, ratio ${(one / two).toFixed(2)}`,
  );
  rmSync(folder, { recursive: true });
}
