import type { MistakeGroup } from "./mistake.ts";

/** Mistakes of this kind, each with the whole message that was judged to be good. */
export const folderMistakes: MistakeGroup = {
  title: "Files and folders",
  mistakes: [
    {
      title: "A scenario is misspelt",
      words: ["run", "flagshp"],
      says: `flagshp: cannot be found
  allowed: a scenario file, or the name of one that comes with Spreadwell
  nearest: flagship
  remedy:  see all names with: spreadwell list`,
      advice: "Type the name that it proposes, or look at the list.",
    },
    {
      title: "The ending of a file is left out",
      words: ["run", "my"],
      says: `my: cannot be found
  allowed: a scenario file, or the name of one that comes with Spreadwell
  nearest: my.json
  remedy:  see all names with: spreadwell list`,
      advice: "Write the name of the file whole.",
    },
    {
      title: "A folder in place of a scenario",
      files: { "riverside/scenario.json": { weeks: 5 }, "riverside/answers.json": "{}" },
      words: ["run", "riverside"],
      says: `riverside: is a folder, not a scenario file
  allowed: a scenario file, or the name of one that comes with Spreadwell
  nearest: riverside/scenario.json
  remedy:  see all names with: spreadwell list`,
      advice: "Name the file in it.",
    },
    {
      title: "Results in place of a scenario",
      before: [["run", "my.json", "-o", "results", "--quiet"]],
      words: ["compare", "results", "my.json"],
      says: `results: is a folder of results, not a scenario file
  allowed: a scenario file, or the name of one that comes with Spreadwell
  remedy:  name the scenario that was run, or make its page once more with: spreadwell report results`,
      advice: "Name the scenario that was run.",
    },
    {
      title: "The results of an earlier run",
      before: [["run", "my.json", "-o", "results", "--quiet"]],
      words: ["run", "my.json", "-o", "results"],
      says: `--output results: holds the results of an earlier run
  given:   my, 2 of 2 futures, begun …
  remedy:  choose another folder with --output, or replace these results with --overwrite`,
      advice: "Choose another folder; or say `--overwrite` if the old results may go.",
    },
    {
      title: "A file in place of a folder",
      words: ["run", "my.json", "-o", "staff.csv"],
      says: `--output staff.csv: is a file, not a folder
  remedy:  choose another folder with --output`,
      advice: "Name a folder.",
    },
    {
      title: "Going on with nothing",
      before: [["run", "my.json", "-o", "results", "--quiet"]],
      words: ["resume", "reslts"],
      says: `reslts: cannot be found
  allowed: the folder to which an earlier command, such as \`spreadwell run\`, wrote its results
  nearest: results
  remedy:  check the path; it is taken from the folder you are in`,
      advice: "Name the folder of the run that was broken off.",
    },
    {
      title: "A report of no results",
      words: ["report", "my.json"],
      says: `my.json: is a file, not a folder
  allowed: the folder to which an earlier command, such as \`spreadwell run\`, wrote its results
  remedy:  if it is a scenario, run it first: spreadwell run my.json`,
      advice: "Run it first; then name the folder of the results.",
    },
    {
      title: "A report of a folder above the results",
      before: [["run", "my.json", "-o", "output/my", "--quiet"]],
      words: ["report", "."],
      says: `.: holds no results: there is no manifest.json in it
  allowed: the folder to which an earlier command, such as \`spreadwell run\`, wrote its results
  nearest: output/my`,
      advice: "Name the folder of one run.",
    },
    {
      title: "A run that is not there",
      before: [["run", "my.json", "-o", "results", "--quiet"]],
      words: ["rerun", "my-1", "results"],
      says: `results/runs.csv: holds no run of this id
  given:   "my-1"
  remedy:  copy the id from the column run_id of one of the tables`,
      advice: "Copy the id from a table of that folder.",
    },
    {
      title: "A new folder over an old one",
      files: { "district/notes.txt": "mine" },
      words: ["init", "district"],
      says: `init district: is not empty
  given:   notes.txt
  remedy:  choose a new folder`,
      advice: "Choose a new folder; nothing of yours is ever replaced.",
    },
    {
      title: "A folder of data that is not there",
      words: ["run", "my.json", "--data", "data"],
      says: `--data data: cannot be found
  allowed: the folder that holds the data files
  remedy:  check the path; it is taken from the folder you are in; where to get public data: docs/data.md`,
      advice: "Give the folder that holds the files.",
    },
    {
      title: "Nothing varies",
      words: ["sweep", "my.json"],
      says: `--vary: nothing varies
  remedy:  add for example --vary perils.groupthink=0,0.5,1, or write sweep into the scenario file`,
      advice: "Say what to vary, or write it into the scenario.",
    },
    {
      title: "A range upside down",
      words: ["sweep", "my.json", "--vary", "perils.groupthink=1:0"],
      says: `--vary perils.groupthink=1:0: ends before it begins
  given:   "1:0"
  allowed: min below max`,
      advice: "Give the lower end first.",
    },
    {
      title: "Nothing to compare with",
      words: ["compare", "my.json"],
      says: `compare: has nothing to compare with
  given:   my.json
  allowed: two scenarios or more
  remedy:  name another scenario, or change the first: --with 'perils.qualityControl=1'`,
      advice: "Name a second scenario, or a change with `--with`.",
    },
    {
      title: "No observations",
      words: ["calibrate", "my.json"],
      says: `--observed: is missing
  allowed: a CSV file with the columns week and value
  remedy:  give what was observed, for example: --observed use.csv --metric adoption`,
      advice: "Give a table of what was observed.",
    },
  ],
};
