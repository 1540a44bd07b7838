// Writes what is generated from the declarations; with --check it only says whether that is up to date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { parametersDocument } from "./parametersDocument.ts";
import { metricsDocument } from "./metricsDocument.ts";
import { commandsDocument } from "./commandsDocument.ts";
import { libraryDocument } from "./libraryDocument.ts";
import { mistakesDocument } from "./mistakesDocument.ts";
import { jsonSchema } from "../src/scenario/schema.ts";

const generated: readonly {
  readonly path: string;
  readonly parser: "json" | "markdown";
  readonly content: string;
}[] = [
  { path: "scenarios/schema.json", parser: "json", content: JSON.stringify(jsonSchema()) },
  { path: "docs/parameters.md", parser: "markdown", content: parametersDocument() },
  { path: "docs/metrics.md", parser: "markdown", content: metricsDocument() },
  { path: "docs/commands.md", parser: "markdown", content: commandsDocument() },
  { path: "docs/library.md", parser: "markdown", content: libraryDocument() },
  { path: "docs/mistakes.md", parser: "markdown", content: mistakesDocument() },
];

const options = JSON.parse(readFileSync(".prettierrc.json", "utf8")) as object;
let stale = 0;
for (const { path, parser, content } of generated) {
  const text = await format(content, { ...options, parser });
  if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
  stale++;
  if (process.argv.includes("--check"))
    console.error(`${path} is out of date: run npm run generate and commit the result`);
  else writeFileSync(path, text);
}
if (process.argv.includes("--check") && stale > 0) process.exitCode = 1;
