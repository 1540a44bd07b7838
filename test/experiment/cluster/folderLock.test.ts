import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { FolderLock, LOCK_FILE, type LockTimes } from "../../../src/experiment/cluster/folderLock.ts";
import { identityOf } from "../../../src/experiment/cluster/processIdentity.ts";
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
    const begun = performance.now();
    const lock = await FolderLock.take(folder, { ...hasty, times: { ...times, lost: 1e9, watch: 1e9 } });
    expect(performance.now() - begun).toBeLessThan(5000);
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

  it("of another computer is waited for, and that is said once", async () => {
    const folder = temporaryFolder();
    writeLock(folder, elsewhere);
    const told: string[] = [];
    const begun = performance.now();
    const lock = await FolderLock.take(folder, { patient: true, tell: (line) => told.push(line), times });
    expect(performance.now() - begun).toBeGreaterThan(times.lost);
    expect(told).toEqual([
      expect.stringMatching(/may still be in use: process 4 on node7, .* Waiting until/),
    ]);
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
    const folder = temporaryFolder();
    const dead = await anotherProcess();
    writeLock(folder, identityOf(dead.pid!));
    dead.kill("SIGKILL");
    await new Promise((resolve) => dead.once("exit", resolve));
    const module = new URL("../../../src/experiment/cluster/folderLock.ts", import.meta.url).href;
    // Says whether it got the lock, keeps it until its input ends, and says whether it still had it then.
    const program = `
      const { FolderLock } = await import(${JSON.stringify(module)});
      while (Date.now() < Number(process.argv[1]));
      try {
        const lock = await FolderLock.take(process.argv[2], { patient: false, tell() {} });
        console.log("held");
        for await (const _ of process.stdin);
        lock.renew();
        console.log("kept");
        lock.end();
      } catch (error) { console.log(error.name); }`;
    const words = ["--import", import.meta.resolve("tsx"), "--input-type=module", "-e", program];
    const at = String(Date.now() + 2500);
    const running = Array.from({ length: 6 }, () => {
      const child = spawn(process.execPath, [...words, at, folder], { stdio: ["pipe", "pipe", "inherit"] });
      children.push(child);
      const lines: string[] = [];
      child.stdout.on("data", (piece: Buffer) => lines.push(...piece.toString().trim().split("\n")));
      const ended = new Promise((resolve) => child.on("close", resolve));
      return { child, lines, ended };
    });
    while (running.some(({ lines }) => lines.length === 0)) await wait(20);
    await wait(2200);
    for (const { child } of running) child.stdin.end();
    await Promise.all(running.map(({ ended }) => ended));
    const answers = running.map(({ lines }) => lines.join(" ")).sort();
    expect(answers).toEqual([...Array<string>(5).fill("UserError"), "held kept"]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
