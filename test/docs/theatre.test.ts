import { describe, expect, test } from "vitest";
import { acts } from "../../src/model/acts/index.ts";
import { stepNames } from "../../src/report/live/theatre/stepRules.ts";
import { stepKeys } from "../../src/report/live/theatre/theatre.ts";
import { runHere } from "../cli/inProcess.ts";
import { readingGrade } from "../report/readingGrade.ts";
import { folderWith, small } from "../scenario/scenarioFolder.ts";
import { headingsOf } from "../support/markdown.ts";
import { readProjectFile } from "../support/texts.ts";

const text = readProjectFile("docs/theatre.md");
const section = (title: string): string => headingsOf(text).find((each) => each.title === title)!.body;

describe("docs/theatre.md", () => {
  test("can be read by whoever left school after nine years", () => {
    const prose = text
      .replace(/```[\s\S]*?```/g, "")
      .slice(0, text.indexOf("## Where this comes from"))
      .split("\n")
      .filter((line) => !/^(#|\||$)/.test(line))
      .map((line) => line.replace(/\]\([^)]*\)|[*_`[]/g, ""))
      .join("\n");
    expect(readingGrade(prose)).toBeLessThanOrEqual(9);
  });

  test("lists every act, in the order of the theatre", () => {
    const rows = section("The six acts")
      .split("\n")
      .filter((line) => line.startsWith("| "));
    const told = rows.slice(1).map((row) => row.split("|")[1]!.trim());
    expect(told.filter((title) => !title.startsWith("---"))).toEqual(acts.map(({ title }) => title));
  });

  test("goes through the steps by their names", () => {
    const told = [...section("An act in three minutes").matchAll(/^\d\. \*\*([^*]+)\*\*/gm)].map(
      ([, name]) => name,
    );
    expect(told).toEqual(stepKeys.map((key) => stepNames[key]));
  });

  test("has commands that can be typed", async () => {
    const commands = [...text.matchAll(/^npx spreadwell (.+)$/gm)].map(([, words]) => words!.split(" "));
    expect(commands.length).toBeGreaterThan(2);
    const folder = folderWith({ "our-district/scenario.json": { ...small, name: "Ours" } });
    for (const words of commands) expect(await runHere(words, folder)).toMatchObject({ code: 0, stderr: "" });
  });
});
