/** What is said at the top of the archive. */
export function readmeText(version: string): string {
  return `# Spreadwell ${version}

An agent-based model of how teaching practices of varying quality spread through networks of schools. This archive is laid out for the Computational Model Library of CoMSES Net.

| folder or file | what |
| --- | --- |
| \`code/\` | all of the source, with its tests and scenarios |
| \`docs/narrative.md\` | what the model is for and how to begin |
| \`docs/model.md\` | the model by the ODD protocol |
| \`docs/parameters.md\` | every parameter: unit, range, default and its source |
| \`data/README.md\` | which data some scenarios read, and where to get them; none are in here |
| \`results/\` | a sample: tables of a small run, and how to get them again |
| \`CITATION.cff\`, \`codemeta.json\` | how to cite it, for people and for programs |
| \`LICENSE\` | MIT |

To run it you need Node.js 20.19 or newer. In \`code/\`:

\`\`\`bash
npm ci
npm start
\`\`\`

That runs the flagship scenario and says where its report is.
`;
}

/** The narrative documentation that the library asks for beside the ODD. */
export const narrative = `# Narrative documentation

## What the model is for

School networks spread whatever is put into them, good practices and bad ones. The model follows teachers week by week: whom they learn from, what their groups settle on, what they try, keep or drop, and what that does to teaching. It compares settings under the same luck. It does not forecast what a given district will do.

## Who and what is in it

Teachers, principals and coaches in schools; groups that meet; ties of advice; practices of varying quality, each in a domain of teaching. A week is a step, 36 weeks are a school year. [model.md](model.md) describes all of it by the ODD protocol, rule by rule, and what each mechanism stands for in reality.

## What goes in

A scenario: a JSON file that says who there is, which practices go round, and what is done about them. What it leaves out has a default; [parameters.md](parameters.md) gives each one with its unit, range and source, or says that it is assumed and why. [scenarios.md](scenarios.md) tells how to write one. Networks can be generated or read from files; [data.md](data.md) says where public ones are.

## What comes out

Tables (CSV) of runs, weeks, practices and schools, a report, and a manifest from which each run can be done again. [metrics.md](metrics.md) explains every column. \`results/\` holds a small sample.

## How far it can be trusted

[verification.md](verification.md) holds the engine against results that are known exactly or published. [facts.md](facts.md) lists what must come out of the model, and where it does not. [field.md](field.md) sets it beside field data and says where it fits badly.

## How to begin

In \`code/\`, with Node.js 20.19 or newer: \`npm ci\`, then \`npm start\`. [worked-example.md](worked-example.md) goes through a small study from the question to the answer.
`;

/** What is said where data would stand. Links of docs/data.md lead to the folder that it is copied from. */
export function dataText(data: string): string {
  return `# Data

This archive holds no data. Most scenarios need none. The others read the data sets below, which have licences of their own; get them from where they are published and name their folder with \`--data\`.

${data.replace(/^# .+\n+/, "").replace(/\]\((?!https?:)([^)/]+\.(?:md|bib))/g, "](../docs/$1")}`;
}
