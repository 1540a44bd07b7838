import type { MistakeGroup } from "./mistake.ts";

/** Mistakes of this kind, each with the whole message that was judged to be good. */
export const commandMistakes: MistakeGroup = {
  title: "The command",
  mistakes: [
    {
      title: "A command is misspelt",
      words: ["rnu", "flagship"],
      says: `error: unknown command 'rnu'
(Did you mean run?)`,
      advice: "Type the name that it proposes.",
    },
    {
      title: "A scenario without a command",
      words: ["flagship"],
      says: `error: unknown command 'flagship'
  remedy:  say what to do with it, for example: spreadwell run flagship`,
      advice: "Say what to do with it: `run`, `board`, `validate` …",
    },
    {
      title: "A command without a scenario",
      words: ["run"],
      says: `error: missing required argument 'scenario'
  remedy:  name a scenario, for example: spreadwell run flagship; see all with: spreadwell list`,
      advice: "Name a file of yours or a scenario that comes along.",
    },
    {
      title: "An option is misspelt",
      words: ["run", "my.json", "--replicate", "3"],
      says: `error: unknown option '--replicate'
(Did you mean --replicates?)`,
      advice: "Type the option that it proposes.",
    },
    {
      title: "An option of another command",
      words: ["run", "my.json", "--vary", "perils.groupthink=0,1"],
      says: `error: unknown option '--vary'
  remedy:  --vary is an option of sweep, optimise, calibrate and sensitivity; those of run: spreadwell run --help`,
      advice: "Use the command that has the option.",
    },
    {
      title: "An option with one dash",
      words: ["run", "my.json", "-set", "weeks=5"],
      says: `-set: has one dash
  remedy:  write it with two dashes: --set`,
      advice: "Options of more than one letter have two dashes.",
    },
    {
      title: "A value after a blank",
      words: ["run", "my.json", "--set", "perils.groupthink", "0.5"],
      says: `error: too many arguments for 'run'. Expected 1 argument but got 2.
  remedy:  write path and value as one word: --set perils.groupthink=0.5`,
      advice: "Write path and value as one word, with = between.",
    },
    {
      title: "A setting is misspelt",
      words: ["run", "my.json", "--set", "perils.groupthnk=0.5"],
      says: `--set perils.groupthnk=0.5: perils.groupthnk: there is no such setting
  given:   0.5
  allowed: qualityControl, groupthink, diffusionOfResponsibility, deindividuation
  nearest: perils.groupthink`,
      advice: "Type the setting that it proposes; `spreadwell explain` lists them all.",
    },
    {
      title: "A setting without its section",
      words: ["run", "my.json", "--set", "groupthink=0.5"],
      says: `--set groupthink=0.5: groupthink: there is no such setting
  given:   0.5
  allowed: $schema, version, name, question, description, notice, try, limits, extends, seed, weeks, replicates, system, practices, network, perils, groups, adoption, implementation, collaboration, purpose, relationships, costs, inquiry, leadership, capacity, accountability, people, outcomes, mandates, coaching, training, practiceQuality, schedule, communities, networkType, interventions, outputs, sweep, board, notes
  nearest: perils.groupthink`,
      advice: "Write the whole path, as `nearest` gives it.",
    },
    {
      title: "A decimal comma",
      words: ["run", "my.json", "--set", "perils.groupthink=0,5"],
      says: `--set perils.groupthink=0,5: perils.groupthink: is of the wrong kind
  given:   "0,5"
  allowed: a number from 0 to 1
  nearest: 0.5
  remedy:  write a number in digits, with a point for decimals, and without quotes, % or marks for thousands`,
      advice: "Write a point.",
    },
    {
      title: "A share in hundredths",
      words: ["run", "my.json", "--set", "perils.groupthink=30"],
      says: `--set perils.groupthink=30: perils.groupthink: is too large
  given:   30
  allowed: a number from 0 to 1
  nearest: 0.3
  remedy:  shares run from 0 to 1: 30 of 100 is 0.3`,
      advice: "Shares run from 0 to 1.",
    },
    {
      title: "A list without brackets",
      words: ["run", "my.json", "--set", "system.generate.schoolSizes=5,7"],
      says: `--set system.generate.schoolSizes=5,7: system.generate.schoolSizes: is of the wrong kind
  given:   "5,7"
  allowed: a list [ … ]
  nearest: [5,7]
  remedy:  put the entries of a list into brackets: [ … ]`,
      advice: "Put the entries into brackets, and the whole into single quotes: `--set 'a.b=[5,7]'`.",
    },
    {
      title: "A number with a mark for thousands",
      words: ["run", "my.json", "-r", "1,000"],
      says: `--replicates 1,000: replicates: is of the wrong kind
  given:   "1,000"
  allowed: a whole number from 1 to 1000000
  nearest: 1000
  remedy:  write a number in digits, with a point for decimals, and without quotes, % or marks for thousands`,
      advice: "Write digits only.",
    },
    {
      title: "JSON without quotes",
      words: ["run", "my.json", "--set-json", "{perils:{groupthink:1}}"],
      says: `--set-json: is not valid JSON from character 2 on
  given:   "perils:{groupthink:1}}"
  allowed: a name in double quotes
  remedy:  put the whole into single quotes, so that the shell leaves the double quotes in it`,
      advice: "Put the whole into single quotes and each name into double quotes, or use `--set`.",
    },
    {
      title: "An entry of a list that there is not",
      words: ["run", "my.json", "--set", "interventions[0].at=2"],
      says: `--set interventions[0].at=2: names no entry of the list
  given:   interventions[0]
  allowed: nothing: the scenario has no interventions
  remedy:  give the whole list: --set 'interventions=[…]', or write it into the scenario file; what may stand in it: spreadwell explain interventions`,
      advice: "Write the timeline into the scenario file, then change its entries.",
    },
    {
      title: "A setting that there is not",
      words: ["explain", "groupthnk"],
      says: `explain groupthnk: there is no such setting
  allowed: a setting or a section; \`spreadwell explain\` lists them
  nearest: perils.groupthink`,
      advice: "Ask for the setting that it proposes.",
    },
  ],
};
