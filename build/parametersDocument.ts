import { parameterPath } from "../src/core/parameter.ts";
import { declaredParameters } from "../src/model/parameters.ts";
import { citedIn, references } from "../src/model/references.ts";

/** docs/parameters.md: every parameter with range, default and grounds, by section. */
export function parametersDocument(): string {
  const lines = [
    "# Parameters",
    "",
    "Generated from the declarations in `src/model/`; do not edit. Every default carries its source, or says that it is assumed and why.",
    "The defaults of each released version are frozen, with ranges and grounds, in [defaults/](defaults/): a default changes only with the version.",
    "“School” in the column scope: may differ between schools and change from week to week through `interventions`.",
  ];
  const sections = [...new Set(Object.values(declaredParameters).map((parameter) => parameter.section))];
  for (const section of sections) {
    lines.push(
      "",
      `## ${section}`,
      "",
      "| parameter | meaning | unit | range | plausible | default | scope | grounds |",
      "| --- | --- | --- | --- | --- | --- | --- | --- |",
    );
    for (const [name, parameter] of Object.entries(declaredParameters)) {
      if (parameter.section !== section) continue;
      const { label, unit, min, max, plausible, options, scope, atStart, source, assumed } = parameter;
      const value = options === undefined ? String(parameter.default) : options[parameter.default]!;
      const range = options === undefined ? `${min} to ${max}` : options.join(", ");
      const likely = options === undefined ? `${plausible[0]} to ${plausible[1]}` : "";
      const where = scope === "school" ? "school" : atStart ? "system, at the start" : "system";
      const grounds = source ?? `assumed: ${assumed}`;
      lines.push(
        `| \`${parameterPath(name, parameter)}\` | ${label} | ${unit} | ${range} | ${likely} | ${value} | ${where} | ${grounds} |`,
      );
    }
  }
  const grounds = Object.values(declaredParameters).map(({ source, assumed }) => source ?? assumed);
  const cited = citedIn(grounds.join("\n"));
  lines.push(
    "",
    "## Works cited",
    "",
    "Full references stand in [references.bib](references.bib) under these keys, with a note on how well each was read.",
    "",
    "| cited as | key |",
    "| --- | --- |",
    ...cited.map((key) => `| ${references[key]![0]} | \`${key}\` |`),
  );
  return `${lines.join("\n")}\n`;
}
