import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Manifest } from "../../src/experiment/manifest.ts";
import { folderWith } from "../scenario/scenarioFolder.ts";
import { BuiltCli } from "./builtCli.ts";
import { rich } from "./richScenario.ts";

/** The command line in a folder with a small study to be split, and how its commands end. */
export class SplitStudy {
  readonly cli = new BuiltCli();
  readonly cwd = folderWith({ "main.json": rich, "my data/notes.txt": "" });
  /** Words that make the study, of eight futures. */
  readonly words = ["run", "main.json", "--data", "my data", "-j", "2"];

  /** Runs a command that must succeed, and returns what it prints. */
  call(...words: readonly string[]): string {
    const { code, stdout, stderr } = this.cli.run(words, { cwd: this.cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return stdout;
  }

  /** What a command that must be refused says. */
  refusal(...words: readonly string[]): string {
    const { code, stdout, stderr } = this.cli.run(words, { cwd: this.cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    return stderr;
  }

  manifestOf(folder: string): Manifest {
    return JSON.parse(readFileSync(join(this.cwd, folder, "manifest.json"), "utf8")) as Manifest;
  }
}
