import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { tryNext } from "../../src/cli/tryNext.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { runHere } from "./inProcess.ts";

const tries = ["perils.groupthink=0", 'interventions=[{"at":3,"coach":{}}]'];

describe("what to try next", () => {
  it("is a command for each proposal, with a folder of its own", () => {
    expect(tryNext("flagship", {}, tries, "output/flagship")).toBe(
      "\nTo try next, beside this run:\n" +
        "  spreadwell run flagship --set perils.groupthink=0 -o output/flagship-try-1\n" +
        `  spreadwell run flagship --set 'interventions=[{"at":3,"coach":{}}]' -o output/flagship-try-2\n`,
    );
  });

  it("keeps what else was set, and leaves out what was tried", () => {
    const options = { set: [tries[0]!, "weeks=36"], replicates: "12", data: "my data", seed: "7" };
    expect(tryNext("flagship", options, tries, "output/flagship-try-1/")).toBe(
      "\nTo try next, beside this run:\n" +
        `  spreadwell run flagship --set 'interventions=[{"at":3,"coach":{}}]' --set weeks=36 --seed 7 -r 12 --data 'my data' -o output/flagship-try-2\n`,
    );
  });

  it("is nothing where nothing is proposed or left", () => {
    expect(tryNext("flagship", {}, [], "out")).toBe("");
    expect(tryNext("flagship", { set: tries }, tries, "out")).toBe("");
  });

  it("stands below the result of a run, can be run as it stands, and is left out of JSON", async () => {
    const folder = folderWith({ "main.json": { ...small, try: ["perils.groupthink=0"] } });
    const first = await runHere(["run", "main.json", "-j", "1", "-o", "out"], folder);
    expect(first).toMatchObject({ code: 0 });
    const command = /\nTo try next, beside this run:\n {2}spreadwell (.*)\n$/.exec(first.stdout)?.[1];
    expect(command).toBe("run main.json --set perils.groupthink=0 -o out-try-1");
    const second = await runHere([...command!.split(" "), "-j", "1"], folder);
    expect(second.code).toBe(0);
    expect(second.stdout).not.toContain("To try next");
    expect(readdirSync(folder)).toEqual(["main.json", "out", "out-try-1"]);
    const json = await runHere(["run", "main.json", "-j", "1", "-o", "json", "--json"], folder);
    expect(JSON.parse(json.stdout)).toMatchObject({ status: "done" });
  });
});
