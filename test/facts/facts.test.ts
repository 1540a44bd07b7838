import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Runs } from "./arms.ts";
import { judge } from "./judge.ts";
import { facts } from "./rows/index.ts";
import { shown, verdict } from "./table.ts";

// Every fact over few futures; `npm run facts` runs them over a hundred and prints the table.

/** Futures of each arm where a fact asks for no other number. */
const QUICK = 12;

const quickFacts = facts.filter(({ quick }) => quick !== 0);
const runs = new Runs(quickFacts);

test.each(quickFacts.map((fact) => ({ key: fact.key, claim: fact.claim, fact })))(
  "$key $claim",
  ({ fact }) => {
    const finding = judge(fact, runs, fact.quick ?? QUICK);
    const { low, high, n } = finding.estimate;
    const seen = `${verdict(finding)}: ${shown(low)} to ${shown(high)} over ${n} futures`;
    expect(seen).toMatch(fact.notMet === undefined ? /^yes/ : /^not met/);
  },
);

test("docs/facts.md tells of every fact, in these words, and of no other", () => {
  const rows = readFileSync("docs/facts.md", "utf8").matchAll(/^\| (?!fact |-)(.+?) +\| (.+?) +\|/gm);
  const told = Array.from(rows, ([, key, claim]) => `${key!.trim()}: ${claim!}`);
  const message = "renew it: npm run facts -- --write";
  expect(told, message).toEqual(facts.map(({ key, claim }) => `${key}: ${claim}`));
});
