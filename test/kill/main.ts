// Kills a study with kill -9 many times, goes on each time, and compares its tables with those of an uninterrupted one:
//   npm run test:kill -- --runs 10000 --kills 20
//   npm run test:kill -- --kills 20 -- sweep flagship --vary perils.groupthink=0,0.5,1 -r 100
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compareFolders } from "./compareFolders.ts";
import { killOften } from "./killOften.ts";
import { WatchedCommand } from "./watchedCommand.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "200" },
    kills: { type: "string", default: "20" },
    threads: { type: "string", default: String(availableParallelism()) },
    seed: { type: "string", default: "kill" },
    folder: { type: "string" },
  },
});
const words = positionals.length > 0 ? positionals : ["run", "flagship", "-r", values.runs];
const file = resolve("dist/cli.js");
const cwd = values.folder ?? mkdtempSync(join(tmpdir(), "spreadwell-kill-"));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`Uninterrupted: spreadwell ${words.join(" ")}, on ${values.threads} threads`);
const begun = performance.now();
const whole = new WatchedCommand(file, [...words, "-o", "whole", "--quiet", "-j", values.threads], cwd);
const { code, stderr } = await whole.ended;
if (code !== 0) throw new Error(`ended with code ${code}: ${stderr}`);
const seconds = (performance.now() - begun) / 1000;
const manifest = JSON.parse(readFileSync(join(cwd, "whole", "manifest.json"), "utf8")) as {
  runCount: number;
};
const runs = manifest.runCount;
say(`  ${runs} runs in ${seconds.toFixed(1)} s: ${(runs / seconds).toFixed(1)} runs a second`);
say(
  `  peak memory ${whole.peakMegabytes.toFixed(0)} MB; most in each tenth of the time, MB: ${tenths(whole.megabytes)}`,
);

say(`Killed ${values.kills} times:`);
const plan = {
  file,
  words,
  cwd,
  folder: "killed",
  runs,
  kills: Number(values.kills),
  threads: Number(values.threads),
  seed: values.seed,
};
const story = await killOften(plan, (line) => say(`  ${line}`));
say(`  ${story.kills} kills, peak memory ${story.peakMegabytes.toFixed(0)} MB`);

const files = await compareFolders(join(cwd, "whole"), join(cwd, "killed"));
for (const { name, bytes, isSame } of files)
  say(`  ${name}: ${bytes} bytes, ${isSame ? "the same" : "NOT THE SAME"}`);
const isFine = files.length > 0 && files.every(({ isSame }) => isSame) && story.kills === plan.kills;
say(isFine ? "All tables are the same, byte for byte." : "Failed.");
if (isFine && values.folder === undefined) rmSync(cwd, { recursive: true });
process.exitCode = isFine ? 0 : 1;

/** The largest number in each tenth of a list. */
function tenths(numbers: readonly number[]): string {
  const parts = Array.from({ length: 10 }, (_, at) =>
    numbers.slice(Math.floor((at * numbers.length) / 10), Math.floor(((at + 1) * numbers.length) / 10)),
  );
  return parts.map((part) => Math.max(...part).toFixed(0)).join(", ");
}
