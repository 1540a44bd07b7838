import { join } from "node:path";
import { scenarioFacts } from "../experiment/scenarios/scenarioFacts.ts";
import { scenarioGroups } from "../experiment/scenarios/scenarioGroups.ts";
import { shippedFolder } from "../scenario/shippedScenarios.ts";
import { print } from "./output.ts";

/** Carries out `spreadwell list`: the shipped scenarios by group, each with its question. */
export async function listCommand(options: { readonly json?: boolean }): Promise<void> {
  const groups = scenarioGroups
    .filter(({ scenarios }) => scenarios.length > 0)
    .map(({ title, scenarios }) => ({
      title,
      scenarios: scenarios.map((word) => {
        const { name, about, files } = scenarioFacts(join(shippedFolder(), `${word}.json`));
        return { word, name, question: about.question ?? name, needsData: files.length > 0 };
      }),
    }));
  if (options.json) {
    const rows = groups.flatMap(({ title, scenarios }) =>
      scenarios.map(({ word, name, question, needsData }) => {
        return { name: word, title: name, group: title, question, needsData };
      }),
    );
    await print(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  const width = Math.max(...groups.flatMap(({ scenarios }) => scenarios.map(({ word }) => word.length)));
  const lines = groups.flatMap(({ title, scenarios }) => [
    title,
    ...scenarios.map(
      ({ word, question, needsData }) =>
        `  ${word.padEnd(width)}  ${question}${needsData ? " (needs data)" : ""}`,
    ),
    "",
  ]);
  const next = [
    "Read of one, and run it:",
    "  spreadwell describe flagship",
    "  spreadwell run flagship",
    "Where the data come from: docs/data.md",
  ];
  await print(`${[...lines, ...next].join("\n")}\n`);
}
