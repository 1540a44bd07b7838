// The stylised facts, printed as a table over a hundred futures of each arm:
//   npm run facts [-- --only 3,7 --replicates n --seed text --json --write]
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Runs } from "./arms.ts";
import { factsDocument } from "./document.ts";
import { judge, type Finding } from "./judge.ts";
import { facts } from "./rows/index.ts";
import { expectation, terminalTable, verdict } from "./table.ts";

const { values: given } = parseArgs({
  options: {
    only: { type: "string" },
    replicates: { type: "string" },
    seed: { type: "string" },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

/** Ends with a message, as on any mistake of the user. */
function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

const replicates = Number(given.replicates ?? 100);
if (!Number.isInteger(replicates) || replicates < 8) refuse("--replicates takes a whole number from 8 on");
if (given.write && (given.only !== undefined || given.seed !== undefined))
  refuse("--write is for all facts and their own seeds: leave out --only and --seed");

// "7" stands for 7a, 7b and so on, "schedule" for "schedule gain" and so on.
const wanted = given.only?.split(",").map((word) => word.trim());
const named = (key: string, word: string): boolean =>
  key === word || (key.startsWith(word) && /^([ :,]|[a-z]$)/.test(key.slice(word.length)));
const chosen = facts
  .filter(({ key }) => wanted === undefined || wanted.some((word) => named(key, word)))
  // Other futures than those that the defaults were looked at with: does what was seen there hold elsewhere?
  .map((fact) =>
    given.seed === undefined ? fact : { ...fact, base: [...(fact.base ?? []), `seed=${given.seed}`] },
  );
if (chosen.length === 0)
  refuse(`--only ${given.only!} names no fact; there are: ${facts.map(({ key }) => key).join(", ")}`);

const runs = new Runs(chosen);
const findings: Finding[] = [];
for (const fact of chosen) {
  // A number that was asked for is kept to.
  const count = given.replicates === undefined ? Math.max(replicates, fact.futures ?? 0) : replicates;
  findings.push(judge(fact, runs, count));
  if (process.stderr.isTTY) process.stderr.write(`\r${findings.length} of ${chosen.length} facts`);
}
if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");

if (given.json) {
  const rows = findings.map(({ fact, one, other, estimate, ...rest }) => ({
    ...fact,
    means: { one, other },
    expected: expectation(fact),
    ...estimate,
    ...rest,
  }));
  console.log(JSON.stringify(rows, null, 2));
} else {
  console.log(terminalTable(findings));
}
if (given.write) {
  const { format } = await import("prettier");
  const text = factsDocument(findings, replicates);
  writeFileSync("docs/facts.md", await format(text, { parser: "markdown", printWidth: 110 }));
}
const wrong = findings.filter(({ fact, holds }) => holds === (fact.notMet !== undefined));
for (const finding of wrong)
  console.error(`fact ${finding.fact.key}: ${verdict(finding)}: ${finding.fact.claim}`);
if (wrong.length > 0) process.exitCode = 2;
