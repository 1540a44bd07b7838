import type { Finding } from "./judge.ts";
import { expectation, shown, verdict } from "./table.ts";

const introduction = (replicates: number): string => `# Stylised facts

Written by \`npm run facts -- --write\`; do not edit. What must come out of the model if it is to be believed, each measured over ${replicates} futures. Both arms of a comparison run through the same futures: same people, same practices, same luck, so that what differs is what the setting does. A fact holds when the 95 % interval of the paired difference lies wholly on the side that is claimed; a null holds when the interval lies within the size that is stated; a level holds when the interval of the mean lies within its range.

"Detectable" is the smallest effect that so many futures show with a chance of .95. "Needed" is the number of futures that show the smallest effect worth knowing (.02 SD of teaching, one teacher in twenty) with that chance. "Correlation" is that of the two arms: the closer to 1, the more sharing their luck gains. For a comparison of two effects, "one" and "other" are the effects.

Each fact is judged by itself: of forty claims of a direction with nothing behind them, one would be expected to pass. The defaults were looked at with the futures told of here; \`npm run facts -- --seed another\` measures everything over futures that nobody has looked at.
`;

/** The document of all findings: each claim in a sentence with its numbers, then how each was measured. */
export function factsDocument(findings: readonly Finding[], replicates: number): string {
  const met = findings.filter(({ holds }) => holds).length;
  const table = [
    "| fact | claim | one | other | difference (95 % interval) | futures | correlation | detectable | needed | holds |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...findings.map((finding) => {
      const { fact, estimate, needed } = finding;
      const level = fact.other === undefined;
      const interval = `${shown(estimate.low, !level)} to ${shown(estimate.high, !level)}`;
      const difference = level ? `(${interval})` : `${shown(estimate.mean, true)} (${interval})`;
      return `| ${[
        fact.key,
        fact.claim,
        shown(finding.one),
        shown(finding.other),
        difference,
        estimate.n,
        shown(finding.correlation),
        shown(estimate.detectable),
        needed === needed ? needed : "",
        verdict(finding),
      ].join(" | ")} |`;
    }),
  ];
  const notMet = findings.filter(({ fact }) => fact.notMet !== undefined);
  const exceptions = notMet.map(({ fact }) => `- **${fact.key}** ${fact.claim}: ${fact.notMet!}`);
  return [
    introduction(replicates),
    `${met} of ${findings.length} hold.\n`,
    ...table,
    "",
    ...(exceptions.length > 0 ? ["## Not met", "", ...exceptions, ""] : []),
    "## How each was measured",
    "",
    ...findings.map(measured),
    "",
  ].join("\n");
}

function measured({ fact }: Finding): string {
  const code = (overrides: readonly string[]) =>
    overrides.length === 0 ? "the scenario as it is" : `\`${overrides.map(short).join("`, `")}\``;
  const arms =
    fact.other === undefined
      ? code(fact.one)
      : `${code(fact.one)} against ${code(fact.other)}` +
        (fact.than === undefined ? "" : `, less ${code(fact.than.one)} against ${code(fact.than.other)}`);
  const base = (fact.base ?? []).length > 0 ? `, with ${code(fact.base!)}` : "";
  const metrics = fact.otherMetric !== undefined ? ` and \`${fact.otherMetric}\`` : "";
  const when = fact.week === undefined ? "in the last week" : `in week ${fact.week}`;
  return `- **${fact.key}** \`${fact.scenario}\`${base}: ${arms}; \`${fact.metric}\`${metrics} ${when}; expected ${expectation(fact)}.`;
}

/** Overrides can hold whole lists of practices: what they are about is enough here. */
function short(override: string): string {
  return override.length > 70 ? `${override.slice(0, override.indexOf("=") + 1)}…` : override;
}
