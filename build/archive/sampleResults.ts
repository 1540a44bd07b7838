import { simulate } from "../../src/experiment/library/simulate.ts";
import { readScenario } from "../../src/experiment/library/readScenario.ts";

/** The scenario and the number of futures of the sample. */
const SCENARIO = "theatre";
const FUTURES = 10;

/** A small result, run now: tables, the complete scenario, and how to get the same again. */
export function sampleResults(): Map<string, string> {
  const { scenario } = readScenario(SCENARIO);
  const results = simulate(scenario, { replicates: FUTURES });
  const digests = results.runs.texts("digest");
  const columns = results.weeks.columns.map(
    ({ name, label, unit }) => `| \`${name}\` | ${label} | ${unit} |`,
  );
  const readme = `# Results

A sample: ${FUTURES} futures of the scenario \`${SCENARIO}\`, run by Spreadwell ${results.version} when this archive was made.

| file | what |
| --- | --- |
| \`runs.csv\` | one row a future: its last week |
| \`weeks.csv\` | one row a future and week |
| \`scenario.json\` | the complete scenario, defaults included; SHA-256 ${results.scenarioHash} |

To get the same, bit for bit, in \`code/\`:

\`\`\`bash
npm ci
npx spreadwell run ${SCENARIO} -r ${FUTURES} -o output/sample
\`\`\`

\`output/sample/weeks.csv\` then equals \`weeks.csv\` here. The futures' digests, as in the column \`digest\` of \`runs.csv\`: ${digests.join(", ")}.

## Columns of weeks.csv

| column | what it is | unit |
| --- | --- | --- |
${columns.join("\n")}
`;
  return new Map([
    ["README.md", readme],
    ["runs.csv", results.runs.toCsv()],
    ["scenario.json", `${JSON.stringify(results.scenario, null, 2)}\n`],
    ["weeks.csv", results.weeks.toCsv()],
  ]);
}
