// The stylised facts, printed as a table: npm run facts [-- --only 3,7 --replicates n --json --write]
import { writeFileSync } from "node:fs";
import { Runs } from "./arms.ts";
import { factsDocument } from "./document.ts";
import { judge, type Finding } from "./judge.ts";
import { facts } from "./rows/index.ts";
import { expectation, terminalTable, verdict } from "./table.ts";

/** Futures of each arm where no other number is asked for. */
const REPLICATES = 100;

const words = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? undefined : (words[at + 1] ?? "");
};
const replicates = Number(option("replicates") ?? REPLICATES);
// A number that was asked for is kept to.
const wholeRun = option("replicates") === undefined;
const wanted = option("only")?.split(",");
if (!Number.isInteger(replicates) || replicates < 2)
  throw new Error("--replicates takes a whole number from 2 on");

// "7" stands for 7a, 7b and so on, "schedule" for "schedule gain" and so on.
const named = (key: string, word: string): boolean =>
  key === word || (key.startsWith(word) && /^( |[a-z]$)/.test(key.slice(word.length)));
const chosen = facts.filter(({ key }) => wanted === undefined || wanted.some((word) => named(key, word)));
if (chosen.length === 0) throw new Error(`--only ${wanted!.join(",")} names no fact`);

const runs = new Runs(chosen);
const findings: Finding[] = [];
for (const fact of chosen) {
  findings.push(judge(fact, runs, wholeRun ? Math.max(replicates, fact.futures ?? 0) : replicates));
  if (process.stderr.isTTY) process.stderr.write(`\r${findings.length} of ${chosen.length} facts`);
}
if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");

if (words.includes("--json")) {
  const rows = findings.map(({ fact, estimate, holds, ...rest }) => ({
    ...fact,
    ...rest,
    expected: expectation(fact),
    ...estimate,
    holds,
  }));
  console.log(JSON.stringify(rows, null, 2));
} else {
  console.log(terminalTable(findings));
}
if (words.includes("--write")) {
  const { format } = await import("prettier");
  const text = factsDocument(findings, replicates);
  writeFileSync("docs/facts.md", await format(text, { parser: "markdown", printWidth: 110 }));
}
const wrong = findings.filter(({ fact, holds }) => holds === (fact.notMet !== undefined));
for (const finding of wrong)
  console.error(`fact ${finding.fact.key}: ${verdict(finding)}: ${finding.fact.claim}`);
if (wrong.length > 0) process.exitCode = 2;
