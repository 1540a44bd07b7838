import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { FolderLock, LOCK_FILE, type LockTimes } from "../../../src/experiment/cluster/folderLock.ts";
import { identityOf } from "../../../src/experiment/cluster/processIdentity.ts";
import { clearLeftovers } from "../../../src/experiment/outputFolder.ts";
import { temporaryFolder } from "../../scenario/scenarioFolder.ts";

const times: LockTimes = { renew: 20, lost: 300, watch: 60, settle: 10 };
const hasty = { patient: false, tell: () => {}, times };

const children: ChildProcess[] = [];
afterAll(() => children.forEach((child) => child.kill("SIGKILL")));

/** Another process of this computer. */
async function anotherProcess(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  children.push(child);
  await new Promise((resolve) => child.once("spawn", resolve));
  return child;
}

function writeLock(folder: string, note: object): void {
  const text = JSON.stringify({ seen: new Date().toISOString(), ...note });
  writeFileSync(join(folder, LOCK_FILE), text);
}

function holderOf(folder: string): { pid: number; seen: string } {
  return JSON.parse(readFileSync(join(folder, LOCK_FILE), "utf8")) as { pid: number; seen: string };
}

const elsewhere = { host: "node7", realm: "node7 another-start pid:[1]", pid: 4, began: "1234" };

describe("the lock of a folder", () => {
  it("names its process while it is held and leaves nothing behind", async () => {
    const folder = temporaryFolder();
    const lock = await FolderLock.take(folder, hasty);
    expect(holderOf(folder)).toMatchObject(identityOf(process.pid));
    expect(readdirSync(folder)).toEqual([LOCK_FILE]);
    lock.end();
    expect(readdirSync(folder)).toEqual([]);
    // Given back, it can be taken again.
    (await FolderLock.take(folder, hasty)).end();
  });

  it("is refused while another process of this computer is alive, however long it has been silent", async () => {
    const folder = temporaryFolder();
    const { pid } = await anotherProcess();
    writeLock(folder, { ...identityOf(pid!), seen: "2020-01-01T00:00:00.000Z" });
    for (const patient of [false, true]) {
      await expect(FolderLock.take(folder, { ...hasty, patient })).rejects.toThrow(
        new RegExp(`is being written by another process\\n {2}given: {3}process ${pid} on .*2020-01-01`),
      );
    }
    expect(holderOf(folder).pid).toBe(pid);
  });

  it("is taken over at once when its process was killed", async () => {
    const folder = temporaryFolder();
    const child = await anotherProcess();
    const identity = identityOf(child.pid!);
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    writeLock(folder, identity);
    // Who waited or watched would do so longer than a test may last.
    const lock = await FolderLock.take(folder, { ...hasty, times: { ...times, lost: 1e9, watch: 1e9 } });
    expect(holderOf(folder).pid).toBe(process.pid);
    lock.end();
  });

  it("is taken over when the number of its process belongs to a younger one", async () => {
    const folder = temporaryFolder();
    const { pid } = await anotherProcess();
    writeLock(folder, { ...identityOf(pid!), began: "1" });
    (await FolderLock.take(folder, hasty)).end();
  });

  it.each(["", "{}", "[1]", "null", '{"host":"node7","pi'])(
    "is taken over when it holds %j, which no process wrote whole",
    async (content) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, LOCK_FILE), content);
      (await FolderLock.take(folder, hasty)).end();
    },
  );

  it("of another computer is refused while that gave signs of life lately", async () => {
    const folder = temporaryFolder();
    writeLock(folder, elsewhere);
    await expect(FolderLock.take(folder, { ...hasty, times: { ...times, lost: 60_000 } })).rejects.toThrow(
      /given: {3}process 4 on node7, last sign of life .*\n {2}remedy: {2}wait until it has ended; if it was lost/,
    );
  });

  it("of another computer is taken over without waiting when that has long been silent", async () => {
    const folder = temporaryFolder();
    writeLock(folder, { ...elsewhere, seen: "2020-01-01T00:00:00.000Z" });
    (await FolderLock.take(folder, hasty)).end();
  });

  it("of another computer is waited for until that has long been silent, and that is said once", async () => {
    const folder = temporaryFolder();
    writeLock(folder, elsewhere);
    const told: string[] = [];
    const tell = (line: string): void => {
      told.push(line);
      // After several looks.
      setTimeout(() => {
        expect(holderOf(folder).pid).toBe(elsewhere.pid);
        writeLock(folder, { ...elsewhere, seen: "2020-01-01T00:00:00.000Z" });
      }, 5 * times.watch);
    };
    const lock = await FolderLock.take(folder, { patient: true, tell, times: { ...times, lost: 600_000 } });
    expect(told).toEqual([
      expect.stringMatching(/may still be in use: process 4 on node7, .* Waiting until/),
    ]);
    expect(holderOf(folder).pid).toBe(process.pid);
    lock.end();
  });

  it("of another computer stays that computer's while it is renewed, even if its clock is wrong", async () => {
    const folder = temporaryFolder();
    let beats = 0;
    const write = (): void => {
      const seen = new Date(Date.parse("2020-01-01T00:00:00Z") + beats++).toISOString();
      writeLock(folder, { ...elsewhere, seen });
    };
    write();
    const timer = setInterval(write, 10);
    await expect(FolderLock.take(folder, hasty)).rejects.toThrow(/is being written by another process/);
    clearInterval(timer);
  });

  it("gives signs of life by itself", async () => {
    const folder = temporaryFolder();
    const lock = await FolderLock.take(folder, hasty);
    const { seen } = holderOf(folder);
    while (holderOf(folder).seen === seen) await wait(10);
    lock.end();
  });

  it.each([
    [
      "taken by another process",
      (folder: string) => writeLock(folder, elsewhere),
      /given: {3}process 4 on node7/,
    ],
    ["gone", (folder: string) => rmSync(join(folder, LOCK_FILE)), /given: {3}the lock is gone/],
  ] as const)("stops its holder when it is %s, and is left as it is", async (_, change, told) => {
    const folder = temporaryFolder();
    const lock = await FolderLock.take(folder, hasty);
    change(folder);
    const before = readdirSync(folder);
    await wait(times.renew + 5);
    expect(() => lock.renew()).toThrow(told);
    expect(() => lock.renew()).toThrow(/another one has taken over the folder and goes on there/);
    lock.end();
    expect(readdirSync(folder)).toEqual(before);
    if (existsSync(join(folder, LOCK_FILE))) expect(holderOf(folder).pid).toBe(4);
  });

  it("goes to one process only when many want a dead one's at the same moment", async () => {
    const folder = await folderOfDead();
    const at = Date.now() + 2500;
    const running = Array.from({ length: 6 }, () => contender(folder, `while (Date.now() < ${at});`));
    expect(await outcomes(running)).toEqual([...Array<string>(5).fill("UserError"), "held kept"]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("goes to one process only when another comes between its look and its writing", async () => {
    const folder = await folderOfDead();
    const gate = join(temporaryFolder(), "open");
    const slow = contender(
      folder,
      `const { default: fs } = await import("node:fs");
      const { fsyncSync } = fs;
      fs.fsyncSync = (file) => {
        fs.writeSync(2, "writes");
        while (!fs.existsSync(${JSON.stringify(gate)})) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
        fsyncSync(file);
      };
      (await import("node:module")).syncBuiltinESMExports();`,
    );
    while (slow.said() !== "writes") await wait(20);
    // Long after it would have the lock, were that to be had.
    const quick = contender(folder, 'setTimeout(() => process.stderr.write("waits"), 1500).unref();');
    while (quick.lines.length === 0 && quick.said() !== "waits") await wait(20);
    writeFileSync(gate, "");
    expect(await outcomes([slow, quick])).toEqual(["UserError", "held kept"]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("goes to the next one where a process was killed while it took over", async () => {
    const folder = await folderOfDead();
    const slow = contender(
      folder,
      `const { default: fs } = await import("node:fs");
      fs.fsyncSync = () => {
        fs.writeSync(2, "writes");
        for (;;);
      };
      (await import("node:module")).syncBuiltinESMExports();`,
    );
    while (slow.said() !== "writes") await wait(20);
    slow.child.kill("SIGKILL");
    await slow.ended;
    (await FolderLock.take(folder, hasty)).end();
    // What it left is cleared away by whoever has the lock.
    clearLeftovers(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** A folder with the lock of a process that was killed. */
async function folderOfDead(): Promise<string> {
  const folder = temporaryFolder();
  const dead = await anotherProcess();
  writeLock(folder, identityOf(dead.pid!));
  dead.kill("SIGKILL");
  await new Promise((resolve) => dead.once("exit", resolve));
  return folder;
}

/** A process that asks for a folder's lock, and what it says on both its outputs. */
interface Contender {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  readonly said: () => string;
  readonly ended: Promise<unknown>;
}

/** Starts a process that says whether it got the lock, keeps it until its input ends, and says whether it still had it then. */
function contender(folder: string, before: string): Contender {
  const module = new URL("../../../src/experiment/cluster/folderLock.ts", import.meta.url).href;
  const program = `
      const { FolderLock } = await import(${JSON.stringify(module)});
      ${before}
      try {
        const lock = await FolderLock.take(process.argv[1], { patient: false, tell() {} });
        console.log("held");
        for await (const _ of process.stdin);
        lock.renew();
        console.log("kept");
        lock.end();
      } catch (error) { console.log(error.name); }`;
  const words = ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", program, folder];
  const child = spawn(process.execPath, words, { stdio: ["pipe", "pipe", "pipe"] });
  children.push(child);
  const lines: string[] = [];
  let said = "";
  child.stdout.on("data", (piece: Buffer) => lines.push(...piece.toString().trim().split("\n")));
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise((resolve) => child.on("close", resolve));
  return { child, lines, said: () => said, ended };
}

/** What contenders come to, once each has the lock or not and a sign of life is due. */
async function outcomes(running: readonly Contender[]): Promise<string[]> {
  while (running.some(({ lines }) => lines.length === 0)) await wait(20);
  await wait(2200);
  for (const { child } of running) child.stdin!.end();
  await Promise.all(running.map(({ ended }) => ended));
  return running.map(({ lines }) => lines.join(" ")).sort();
}
