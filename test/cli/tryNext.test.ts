import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tryCommands, tryNext } from "../../src/cli/tryNext.ts";
import type { ScenarioOptions } from "../../src/cli/scenarioOptions.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const tries = ["perils.groupthink=0", 'interventions=[{"at":7,"coach":{}}]'];
const file = join(folderWith({ "main.json": { ...small, try: tries } }), "main.json");
const toldOf = (options: ScenarioOptions, folder = "output/main", of = tries): string =>
  tryNext({ name: "main.json", file, options, folder }, of);

const groupthink = (before: number): string =>
  `  - How far groups settle on what is easy to agree on: 0 of 100 in place of ${before}\n    of 100.\n`;
const coaching = "  - From week 7 on, all staff in all schools are coached.\n";

describe("what to try next", () => {
  it("is a command for each proposal, with a folder of its own, and what it changes in plain words", () => {
    expect(toldOf({})).toBe(
      `\nTo try next, beside this run:\n${groupthink(30)}` +
        `      spreadwell run main.json --set perils.groupthink=0 -o output/main-try-1\n${coaching}` +
        `      spreadwell run main.json --set 'interventions=[{"at":7,"coach":{}}]' -o output/main-try-2\n`,
    );
  });

  it("keeps what else was set, and leaves out what was tried", () => {
    const options = { set: [tries[0]!, "weeks=36"], replicates: "12", data: "my data", seed: "7" };
    expect(toldOf(options, "output/main-try-1/")).toBe(
      `\nTo try next, beside this run:\n${coaching}` +
        `      spreadwell run main.json --set weeks=36 --set 'interventions=[{"at":7,"coach":{}}]' --seed 7 -r 12 --data 'my data' -o output/main-try-2\n`,
    );
  });

  it("is put on top of what was set for this run, and told beside it", () => {
    const options = { set: ["perils.groupthink=0.9"] };
    expect(toldOf(options)).toContain(
      `${groupthink(90)}      spreadwell run main.json --set perils.groupthink=0.9 --set perils.groupthink=0 -o`,
    );
    expect(toldOf({ setJson: ['{"perils":{"groupthink":0.8}}'] })).toContain(groupthink(80));
  });

  it("leaves out what does not go with what was set for this run", () => {
    expect(toldOf({ set: ["weeks=5"] })).not.toContain("coach");
    expect(toldOf({ set: ["weeks=5"] })).toContain(groupthink(30));
  });

  it("is nothing where the run was possible only with a proposal in it", () => {
    const late = [{ at: 7, coach: {} }];
    const clearing = ["interventions=[]", "perils.groupthink=0"];
    const timed = join(
      folderWith({ "main.json": { ...small, interventions: late, try: clearing } }),
      "main.json",
    );
    const told = (set: readonly string[]): string =>
      tryNext({ name: "main.json", file: timed, options: { set }, folder: "out" }, clearing);
    expect(told(["weeks=5", "interventions=[]"])).toBe("");
    expect(told(["interventions=[]"])).toContain("--set perils.groupthink=0 -o out-try-2");
  });

  it("is nothing where nothing is proposed or left", () => {
    expect(toldOf({}, "out", [])).toBe("");
    expect(toldOf({ set: tries }, "out")).toBe("");
    expect(tryCommands("main.json", { set: tries }, tries, "out")).toEqual([]);
  });

  it("stands below the result of a run, can be run as it stands, and is left out of JSON", async () => {
    const folder = folderWith({ "main.json": { ...small, try: ["perils.groupthink=0"] } });
    const first = await runHere(["run", "main.json", "-j", "1", "-o", "out"], folder);
    expect(first).toMatchObject({ code: 0 });
    const next = first.stdout.slice(first.stdout.indexOf("To try next"));
    const command = /^To try next, beside this run:\n {2}- [^]*\.\n {6}spreadwell (.*)\n$/.exec(next)?.[1];
    expect(command).toBe("run main.json --set perils.groupthink=0 -o out-try-1");
    expect(next).toContain(groupthink(30));
    const second = await runHere([...command!.split(" "), "-j", "1"], folder);
    expect(second.code).toBe(0);
    expect(second.stdout).not.toContain("To try next");
    expect(readdirSync(folder)).toEqual(["main.json", "out", "out-try-1"]);
    const json = await runHere(["run", "main.json", "-j", "1", "-o", "json", "--json"], folder);
    expect(JSON.parse(json.stdout)).toMatchObject({ status: "done" });
  });
});
