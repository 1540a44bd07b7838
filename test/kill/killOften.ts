import { existsSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Luck, stream } from "../../src/core/luck.ts";
import { seedKey } from "../../src/core/seedKey.ts";
import { committedIn, WatchedCommand } from "./watchedCommand.ts";

const luckOfMoments = stream("test.kill.moments");
/** Longest wait after the wanted progress, milliseconds: longer than the time between two notes. */
const LONGEST_WAIT = 1300;

/** When a command is to be killed. */
type Moment =
  /** While it starts, so many milliseconds after. */
  | { readonly kind: "start"; readonly after: number }
  /** So many milliseconds after the note of progress counts so many runs, or once it counts those of the next part. */
  | { readonly kind: "work"; readonly runs: number; readonly before: number; readonly after: number }
  /** While a note of progress is being written, once it counts so many runs. */
  | { readonly kind: "note"; readonly runs: number };

/** What became of a study that was killed often. */
export interface KillStory {
  /** Kills that met the command at work. */
  readonly kills: number;
  /** One line for each start of the command. */
  readonly lines: readonly string[];
  readonly peakMegabytes: number;
}

/** A study to be killed. */
export interface KillPlan {
  /** The command line's file. */
  readonly file: string;
  /** Words that make the study, without output and threads. */
  readonly words: readonly string[];
  readonly cwd: string;
  /** Folder for its results, from cwd. */
  readonly folder: string;
  readonly runs: number;
  readonly kills: number;
  /** Most threads. */
  readonly threads: number;
  readonly seed: string;
}

/**
 * Carries out a study that is killed with kill -9 so often, at moments spread over all of it, and gone on with each time:
 * with `resume`, or with the same command and --continue, on changing numbers of threads.
 */
export async function killOften(plan: KillPlan, tell: (line: string) => void = () => {}): Promise<KillStory> {
  const { file, words, cwd, folder, threads } = plan;
  const lines: string[] = [];
  let kills = 0;
  let peakMegabytes = 0;
  let committed = 0;
  for (const [turn, moment] of [...momentsOf(plan), null].entries()) {
    const isBegun = existsSync(join(cwd, folder, "manifest.json"));
    const how = ["-j", String(1 + (turn % threads)), "--quiet"];
    const command =
      isBegun && turn % 2 === 1 ? ["resume", folder, ...how] : [...words, "-o", folder, "--continue", ...how];
    const running = new WatchedCommand(file, command, cwd);
    if (moment !== null) {
      await reached(moment, running, join(cwd, folder));
      running.kill();
    }
    const { code, signal, stderr } = await running.ended;
    peakMegabytes = Math.max(peakMegabytes, running.peakMegabytes);
    if (signal === "SIGKILL") kills++;
    const now = committedIn(join(cwd, folder));
    const line = `${moment === null ? "to the end" : describe(moment)}: ${signal ?? `code ${code}`}, ${now} of ${plan.runs} runs kept`;
    lines.push(line);
    tell(line);
    if (now < committed)
      throw new Error(`runs were lost: ${committed} were kept before\n${lines.join("\n")}`);
    if (signal !== "SIGKILL" && code !== 0)
      throw new Error(`ended with ${code}: ${stderr}\n${lines.join("\n")}`);
    committed = now;
  }
  return { kills, lines, peakMegabytes };
}

function momentsOf({ runs, kills, seed }: KillPlan): Moment[] {
  const luck = new Luck(seedKey(seed), 0);
  const uniform = (at: number, use: number): number => luck.uniform(luckOfMoments, 0, at, use);
  return Array.from({ length: kills }, (_, at): Moment => {
    // One in each part of the whole, so that every resumption has something left to do.
    const wanted = Math.floor((runs * (at + 0.9 * uniform(at, 0))) / kills);
    const kind = uniform(at, 1);
    if (kind < 0.2) return { kind: "start", after: 900 * uniform(at, 2) };
    if (kind < 0.5) return { kind: "note", runs: wanted };
    const before = Math.floor((runs * (at + 1)) / kills);
    return { kind: "work", runs: wanted, before, after: LONGEST_WAIT * uniform(at, 2) };
  });
}

/** Waits until a moment has come, or the command has ended. */
async function reached(moment: Moment, running: WatchedCommand, folder: string): Promise<void> {
  if (moment.kind === "start") return wait(moment.after);
  while (running.isRunning && committedIn(folder) < moment.runs) await wait(20);
  if (moment.kind === "work") {
    const begun = performance.now();
    while (performance.now() - begun < moment.after && committedIn(folder) < moment.before) await wait(20);
    return;
  }
  while (running.isRunning && !existsSync(folder)) await wait(20);
  if (!running.isRunning) return;
  await new Promise<void>((resolve) => {
    const watcher = watch(folder, (_, name) => {
      // The name under which a note is written before it takes the place of the last one.
      if (name === null || !/^progress\.json\.\d+\.tmp$/.test(name)) return;
      watcher.close();
      resolve();
    });
    void running.ended.then(() => {
      watcher.close();
      resolve();
    });
  });
}

function describe(moment: Moment): string {
  if (moment.kind === "start") return `${moment.after.toFixed(0)} ms after the start`;
  if (moment.kind === "note") return `in a note, from ${moment.runs} runs on`;
  return `${moment.after.toFixed(0)} ms after ${moment.runs} runs`;
}
