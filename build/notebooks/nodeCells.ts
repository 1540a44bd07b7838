import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Cell, Notebook } from "@observablehq/notebook-kit";
import { transform } from "esbuild";
import { builtProgram, hashOf } from "../builtProgram.ts";

/** Where the project lies, where its notebooks lie, and what cells are run with. */
export interface Circumstances {
  readonly repository: string;
  readonly notebooks: string;
  /** Folder in which what cells printed is kept, so that a cell is run again only where something has changed. */
  readonly kept: string;
  /** Variables of the environment that cells read, such as `SPREADWELL_FUTURES`. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Runs the cells of a notebook that are for Node, each once and in their order, and puts what they printed, which must
 * be JSON, in their place: a cell that shows the code, and one that holds the value under the cell's `output`. Throws
 * with what a cell wrote where it fails. The notebook kit would run them itself, but only on newer versions of Node,
 * without TypeScript's help and unable to start the program.
 */
export async function runNodeCells(notebook: Notebook, circumstances: Circumstances): Promise<Notebook> {
  const cells: Cell[] = [];
  let id = Math.max(0, ...notebook.cells.map((cell) => cell.id));
  for (const cell of notebook.cells) {
    if (cell.mode !== "node") {
      cells.push(cell);
      continue;
    }
    const printed = await printedBy(cell, notebook.title, circumstances);
    const own = { pinned: false, hidden: false };
    if (cell.pinned) cells.push({ id: cell.id, mode: "md", value: shown(cell.value), ...own });
    const value = `JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(printed)))})`;
    const output = cell.output === undefined ? {} : { output: cell.output };
    cells.push({ id: ++id, mode: "js", value, ...own, hidden: true, ...output });
  }
  return { ...notebook, cells };
}

/** Code as a text cell, in which it must not be taken for something to be worked out. */
function shown(code: string): string {
  return `\`\`\`ts\n${code.replaceAll("${", "$\\{")}\n\`\`\``;
}

async function printedBy(cell: Cell, title: string, circumstances: Circumstances): Promise<string> {
  const file = join(circumstances.kept, `${keyOf(cell, circumstances)}.json`);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const { code } = await transform(cell.value, { loader: "ts", format: "esm", target: "node20" });
  const printed = await printedByNode(code, circumstances).catch((error: unknown) => {
    const said = error instanceof Error ? error.message : String(error);
    const failure = new Error(`${title}, cell ${cell.id}: ${said}`);
    // The lines of the cell's own program, where there are any, stand in what it said; those of the build help nobody.
    failure.stack = failure.message;
    throw failure;
  });
  mkdirSync(circumstances.kept, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, printed);
  renameSync(`${file}.${process.pid}`, file);
  return printed;
}

/** What failed for a reason that it tells is not followed by the lines of the program. On one line, so that others keep their number. */
const tellPlainly = `process.on("uncaughtException", (error) => { process.stderr.write(error?.name === "CommandError" ? error.message : String(error?.stack ?? error)); process.exit(1); }); `;

function printedByNode(code: string, circumstances: Circumstances): Promise<string> {
  const { notebooks, variables } = circumstances;
  const program = join(builtProgram(), "dist", "cli.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module"], {
      cwd: notebooks,
      env: { ...process.env, ...variables, SPREADWELL_PROGRAM: program },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const [printed, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (piece: Buffer) => printed.push(piece));
    child.stderr.on("data", (piece: Buffer) => said.push(piece));
    child.on("error", reject);
    child.on("close", (exit) => {
      if (exit === 0) resolve(Buffer.concat(printed).toString("utf8"));
      else reject(new Error(Buffer.concat(said).toString("utf8").trim()));
    });
    child.stdin.end(`${tellPlainly}${code}`);
  });
}

/** Another key wherever the cell, the model, a scenario, what cells import, what they are run with, or the data differ. */
function keyOf(cell: Cell, { repository, notebooks, variables }: Circumstances): string {
  const read = [join(repository, "src"), join(repository, "scenarios"), join(notebooks, "support", "build")];
  const data = sizesIn(variables["SPREADWELL_DATA"] ?? "");
  const asked = JSON.stringify([cell.value, Object.entries(variables).sort(), hashOf(read), data]);
  return createHash("sha256").update(asked).digest("hex").slice(0, 20);
}

/** Files of a data folder, which holds a folder for each data set, with their sizes; none where there is no folder. */
function sizesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const sets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sets.flatMap(({ name: set }) =>
    readdirSync(join(folder, set), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${set}/${name} ${statSync(join(folder, set, name)).size}`)
      .sort(),
  );
}
