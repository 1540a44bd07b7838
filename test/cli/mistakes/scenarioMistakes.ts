import type { MistakeGroup } from "./mistake.ts";

/** Mistakes of this kind, each with the whole message that was judged to be good. */
export const scenarioMistakes: MistakeGroup = {
  title: "The scenario file",
  mistakes: [
    {
      title: "A comma too many",
      files: { "my.json": '{ "weeks": 36, }' },
      words: ["validate", "my.json"],
      says: `my.json: line 1, column 16: is not valid JSON
  given:   { "weeks": 36, }
  allowed: another entry after the comma, or no comma
  remedy:  remove the comma before it`,
      advice: "Take out the comma before the bracket.",
    },
    {
      title: "A comment",
      files: { "my.json": '{\n  // one year\n  "weeks": 36\n}' },
      words: ["validate", "my.json"],
      says: `my.json: line 2, column 3: is not valid JSON
  given:   // one year
  allowed: a name in double quotes
  remedy:  JSON has no comments: put such text under notes, by the setting that it is about`,
      advice: 'JSON has no comments. Write `"notes": { "weeks": "one year" }`.',
    },
    {
      title: "A name without quotes",
      files: { "my.json": "{ weeks: 36 }" },
      words: ["validate", "my.json"],
      says: `my.json: line 1, column 3: is not valid JSON
  given:   { weeks: 36 }
  allowed: a name in double quotes
  remedy:  put the name before the colon in double quotes`,
      advice: "Put each name into double quotes.",
    },
    {
      title: "Quotes of a word processor",
      files: { "my.json": "{ “weeks”: 36 }" },
      words: ["validate", "my.json"],
      says: `my.json: line 1, column 3: is not valid JSON
  given:   { “weeks”: 36 }
  allowed: a name in double quotes
  remedy:  put names and texts in straight double quotes, ": a word processor writes others`,
      advice: "Write scenarios in a plain text editor.",
    },
    {
      title: "The end is missing",
      files: { "my.json": '{ "perils": { "groupthink": 0.5 }' },
      words: ["validate", "my.json"],
      says: `my.json: line 1, column 34: is not valid JSON
  given:   the end of the file
  allowed: a comma or }
  remedy:  the end is missing: close each { with } and each [ with ]`,
      advice: "Count the brackets.",
    },
    {
      title: "A number in quotes",
      files: { "my.json": '{ "weeks": "144" }' },
      words: ["validate", "my.json"],
      says: `my.json: weeks: is of the wrong kind
  given:   "144"
  allowed: a whole number from 1 to 2000
  nearest: 144
  remedy:  write a number in digits, with a point for decimals, and without quotes, % or marks for thousands`,
      advice: "Take off the quotes.",
    },
    {
      title: "A name of one's own for a setting",
      files: { "my.json": '{ "futures": 50 }' },
      words: ["validate", "my.json"],
      says: `my.json: futures: there is no such setting
  given:   50
  allowed: $schema, version, name, question, description, notice, try, limits, extends, seed, weeks, replicates, system, practices, network, perils, groups, adoption, implementation, collaboration, purpose, relationships, costs, inquiry, leadership, capacity, accountability, people, outcomes, mandates, coaching, training, practiceQuality, schedule, communities, networkType, interventions, outputs, sweep, board, notes
  nearest: replicates`,
      advice: "Use the name that it proposes.",
    },
    {
      title: "A setting in the wrong section",
      files: { "my.json": '{ "leadership": { "groupthink": 0.5 } }' },
      words: ["validate", "my.json"],
      says: `my.json: leadership.groupthink: there is no such setting
  given:   0.5
  allowed: principalParticipation, goals, planning, resourcing, environment, distributedLeadership, dissent, participationEffect, goalsEffect, planningEffect, resourcingEffect, environmentEffect, dissentProtection, principalProtection, principalsLearn
  nearest: perils.groupthink`,
      advice: "Move it to the section that it proposes.",
    },
    {
      title: "A setting given twice",
      files: { "my.json": '{\n  "weeks": 36,\n  "weeks": 72\n}' },
      words: ["validate", "my.json"],
      says: `my.json: weeks: is given twice, and only one of them could count
  given:   in line 2 and in line 3
  remedy:  take one of them out`,
      advice: "Keep one of them.",
    },
    {
      title: "An intervention after the end",
      files: { "my.json": { weeks: 36, interventions: [{ at: 40, set: { "perils.groupthink": 0 } }] } },
      words: ["validate", "my.json"],
      says: `my.json: interventions[0].at: lies beyond the last week
  given:   40
  allowed: 1 to 36
  remedy:  let it begin earlier, or run more weeks`,
      advice: "Let it begin earlier, or run longer. 36 weeks are a year.",
    },
    {
      title: "A practice that there is not",
      files: {
        "my.json": {
          practices: { list: [{ name: "Exit tickets", quality: 0.2 }] },
          interventions: [{ at: 20, train: { practice: "Exit ticket" } }],
        },
      },
      words: ["validate", "my.json"],
      says: `my.json: interventions[0].train.practice: is no practice of this scenario
  given:   "Exit ticket"
  allowed: "Exit tickets"
  nearest: "Exit tickets"`,
      advice: "Write the name as the list has it.",
    },
    {
      title: "A school that there is not",
      files: {
        "my.json": {
          system: { generate: { schoolSizes: [5, 6], schoolNames: ["Alder", "Birch"] } },
          interventions: [{ at: 20, where: { schools: ["Aldr"] }, set: { "perils.groupthink": 0 } }],
        },
      },
      words: ["validate", "my.json"],
      says: `my.json: interventions[0].where.schools[0]: is no school of this network
  given:   "Aldr"
  allowed: "Alder", "Birch"
  nearest: "Alder"`,
      advice: "Write the name as `schoolNames` has it.",
    },
    {
      title: "A type of network cut short",
      files: { "my.json": '{ "networkType": "improvement" }' },
      words: ["validate", "my.json"],
      says: `my.json: networkType: is not one of the values allowed
  given:   "improvement"
  allowed: "community of practice", "learning community", "improvement network"
  nearest: "improvement network"`,
      advice: "Write the whole name.",
    },
    {
      title: "Building on a scenario that is not beside the file",
      files: { "base.json": "{}", "my.json": '{ "extends": "bsae.json" }' },
      words: ["validate", "my.json"],
      says: `my.json: extends: cannot be found
  given:   "bsae.json"
  allowed: a file beside the scenario
  nearest: "base.json"
  remedy:  check the path; it is taken from the folder of the file that names it`,
      advice: "Write the name of the file as it is.",
    },
    {
      title: "More people than fit",
      files: { "my.json": { system: { generate: { schools: 1000000, staffPerSchool: 1000 } } } },
      words: ["run", "my.json"],
      says: `my.json: system.generate: asks for more people than a computer can hold: they would need about 600 GB of memory
  given:   1000000000 people
  allowed: at most 20000000 people
  remedy:  simulate a sample of the schools`,
      advice: "Simulate some of the schools.",
    },
    {
      title: "A table in place of a scenario",
      words: ["run", "staff.csv"],
      says: `staff.csv: line 1, column 1: is not valid JSON
  given:   id,school
  allowed: a text in double quotes, a number, true, false, a group { … } or a list [ … ]
  remedy:  this is a table; a scenario is a JSON file that names its tables: \`spreadwell init FOLDER --import\` makes one to start from`,
      advice: "Make a scenario that names the tables; `init --import` writes one.",
    },
  ],
};
