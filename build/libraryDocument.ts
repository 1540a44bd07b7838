import { join } from "node:path";
import { scenarioFacts, type ScenarioFacts } from "../src/experiment/scenarios/scenarioFacts.ts";
import { scenarioGroups } from "../src/experiment/scenarios/scenarioGroups.ts";
import { commandsToTry } from "../src/cli/describeScenario.ts";
import { shippedFolder } from "../src/scenario/shippedScenarios.ts";

/** docs/library.md: every shipped scenario with its question, what to notice, what to try and what it cannot tell. */
export function libraryDocument(): string {
  const groups = scenarioGroups
    .filter(({ scenarios }) => scenarios.length > 0)
    .map(({ title, scenarios }) => ({
      title,
      scenarios: scenarios.map((name) => scenarioFacts(join(shippedFolder(), `${name}.json`))),
    }));
  const contents = groups.flatMap(({ title, scenarios }) =>
    scenarios.map(
      ({ word, about }, at) =>
        `| ${at === 0 ? title : ""} | [\`${word}\`](#${word}) | ${about.question ?? ""} |`,
    ),
  );
  return [
    "# The library of scenarios",
    "",
    "Generated from the scenarios by `npm run generate`; do not edit.",
    "",
    "All of them run by name: `npx spreadwell run mandate`. `npx spreadwell list` shows them in the terminal, `npx spreadwell describe mandate` tells of one.",
    "",
    "What to notice was counted: each sentence was run over a hundred futures, and stands here with the number of those in which it held. Both sides of a comparison share their luck, future by future. A tie does not count as holding. All hundred share the network and, mostly, the practices that the scenario’s seed draws: with another (`--seed another`) a few sentences hold less often. `npx spreadwell describe mandate --check` counts it again, and `npm run claims` counts all of them.",
    "",
    "| group | scenario | question |",
    "| --- | --- | --- |",
    ...contents,
    "",
    ...groups.flatMap(({ title, scenarios }) => [`## ${title}`, "", ...scenarios.flatMap(entry)]),
  ].join("\n");
}

function entry(facts: ScenarioFacts): string[] {
  const { word, name, about, description, size, weeks, replicates, files, measured } = facts;
  const people = size === null ? "Staff as in the data" : `${size.staff} people in ${size.schools} schools`;
  return [
    `### ${word}`,
    "",
    `**${about.question ?? name}**`,
    "",
    `_${name}._ ${description} ${people}, ${weeks} weeks, ${replicates} futures.${files.length > 0 ? " Needs data: [where to get them](data.md)." : ""}`,
    "",
    "What to notice:",
    "",
    ...about.notice.map(({ says }, at) => {
      const was = measured[at];
      return `- ${says}${was ? ` (${was.holds} of ${was.futures})` : ""}`;
    }),
    "",
    "What to try:",
    "",
    "```bash",
    ...commandsToTry(facts, undefined).flatMap(({ says, command }) => [`# ${says}`, `npx ${command}`]),
    "```",
    "",
    `What it cannot tell: ${about.limits ?? ""}`,
    "",
  ];
}
