// What the shipped scenarios claim, counted over a hundred futures:
//   npm run claims [-- --only mandate,coaching --replicates n --seed text --threads n --data folder --write]
import { parseArgs } from "node:util";
import { checkClaims } from "../../src/experiment/claims/checkClaims.ts";
import { readRecord, recordOf, recordText, RECORD_FILE } from "../../src/experiment/claims/claimRecord.ts";
import { isKept } from "../../src/experiment/claims/countClaims.ts";
import { writeAtomically } from "../../src/experiment/atomicFile.ts";
import { scenarioGroups } from "../../src/experiment/scenarios/scenarioGroups.ts";
import { joinedPlan } from "./plans.ts";

const { values: given } = parseArgs({
  options: {
    only: { type: "string" },
    replicates: { type: "string", default: "100" },
    seed: { type: "string" },
    threads: { type: "string", default: "2" },
    data: { type: "string", default: "../shared/data" },
    write: { type: "boolean", default: false },
  },
});

/** Ends with a message, as on any mistake of the user. */
function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}

const wholeNumber = (name: string, text: string): number =>
  /^[1-9]\d*$/.test(text) ? Number(text) : refuse(`${name} takes a whole number from 1 on`);
const futures = wholeNumber("--replicates", given.replicates);
const threads = wholeNumber("--threads", given.threads);
if (given.write && (futures !== 100 || given.seed !== undefined))
  refuse("--write is for a hundred futures and the scenarios' own seeds: leave out --replicates and --seed");

const names = scenarioGroups.flatMap(({ scenarios }) => scenarios);
const wanted = given.only?.split(",").map((word) => word.trim()) ?? names;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) refuse(`--only names no scenario: ${unknown.join(", ")}`);

const plan = joinedPlan("scenarios", wanted, given.data, given.seed);
const counts = await checkClaims(plan, {
  futures,
  threads,
  onProgress: (finished, total) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${finished} of ${total} futures`);
  },
});
if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
const lines = counts.map((count, at) => recordOf(plan.scenarios[at]!, count));
for (const [at, { scenario, says, checked, holds, one, other }] of lines.entries()) {
  const mark = isKept(counts[at]!) ? " " : "!";
  console.log(`${mark} ${String(holds).padStart(3)} of ${futures}  ${scenario}: ${says}`);
  if (mark === "!") console.log(`    ${checked}: ${one}${other === "" ? "" : ` against ${other}`}`);
}
const failing = counts.filter((count) => !isKept(count)).length;
console.log(`${counts.length - failing} of ${counts.length} claims hold in at least 90 of 100 futures.`);
if (given.write) {
  const file = `scenarios/${RECORD_FILE}`;
  const kept = readRecord(file).filter(({ scenario }) => !wanted.includes(scenario));
  const order = (name: string): number => names.indexOf(name);
  const all = [...kept, ...lines].filter(({ scenario }) => names.includes(scenario));
  writeAtomically(file, recordText(all.sort((a, b) => order(a.scenario) - order(b.scenario))));
}
if (failing > 0) process.exitCode = 2;
