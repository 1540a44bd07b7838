import type { MistakeGroup } from "./mistake.ts";

/** Mistakes of this kind, each with the whole message that was judged to be good. */
export const tableMistakes: MistakeGroup = {
  title: "Your own tables",
  mistakes: [
    {
      title: "Semicolons, as some spreadsheets write them",
      files: { "staff.csv": "id;school\na;Alder\nb;Birch\n" },
      words: ["validate", "district.json"],
      says: `staff.csv: line 1: the columns are separated by semicolons, not by commas
  remedy:  write "options": { "delimiter": ";" } beside the files, or save the file with commas`,
      advice: "Tell the scenario, or save with commas.",
    },
    {
      title: "A workbook in place of a table",
      files: { "staff.csv": "PK\u0003\u0004…" },
      words: ["validate", "district.json"],
      says: `staff.csv: this is an Excel workbook or another packed file, not text
  remedy:  save it as CSV: in the spreadsheet choose "Save as" and then "CSV UTF-8"`,
      advice: "Save it as CSV UTF-8. A new ending alone makes no table of it.",
    },
    {
      title: "A decimal comma in a table",
      files: { "ties.csv": 'from,to,weight\na,b,"0,5"\n' },
      words: ["validate", "district.json"],
      says: `ties.csv: line 2, column "weight": this is not a valid weight
  given:   "0,5"
  allowed: a number from 0 to 1e12
  remedy:  write the decimal with a point instead of a comma`,
      advice: "Write a point, or choose an English format before you save.",
    },
    {
      title: "Another encoding",
      files: { "staff.csv": Buffer.from("id,school\na,Schüle\nb,Birch\n", "latin1") },
      words: ["validate", "district.json"],
      says: `staff.csv: line 2: the text is not valid UTF-8
  given:   byte 0xFC after "a,Sch"
  remedy:  save the file again as "CSV UTF-8" (in a text editor: encoding UTF-8)`,
      advice: "Save it as CSV UTF-8.",
    },
    {
      title: "No line of names",
      files: { "staff.csv": "a,Alder\nb,Birch\n" },
      words: ["validate", "district.json"],
      says: `2 things to mend:

staff.csv: line 1: there is no column "id"
  allowed: "a", "Alder"
  remedy:  write id at its top, in the first line of the file, or say which column it is with "options": { "columns": { "id": "…" } } beside the files

staff.csv: line 1: there is no column "school"
  allowed: "a", "Alder"
  remedy:  write school at its top, in the first line of the file, or say which column it is with "options": { "columns": { "school": "…" } } beside the files, or put everyone in one school with the option singleSchool`,
      advice: "Begin the file with `id,school`.",
    },
    {
      title: "A row without an id",
      files: { "staff.csv": "id,school\na,Alder\n,Alder\nb,Birch\n" },
      words: ["validate", "district.json"],
      says: `staff.csv: line 3, column "id": the id is empty
  remedy:  give every person an id`,
      advice: "Give everybody an id.",
    },
    {
      title: "One id for two people",
      files: { "staff.csv": "id,school\na,Alder\na,Birch\nb,Birch\n" },
      words: ["validate", "district.json"],
      says: `staff.csv: line 3, column "id": two people have the same id; the first stands on line 2
  given:   "a"
  remedy:  give every person one row and an id of their own`,
      advice: "Give everybody an id of their own.",
    },
    {
      title: "A tie to nobody",
      files: { "ties.csv": "from,to\na,bb\n" },
      words: ["validate", "district.json"],
      says: `ties.csv: line 2, column "to": nobody in staff.csv has this id
  given:   "bb"
  nearest: b
  remedy:  mend the id, or add the person to staff.csv`,
      advice: "Mend the id, or add the person to the table of staff.",
    },
    {
      title: "A role that there is not",
      files: { "staff.csv": "id,school,role\na,Alder,head\nb,Birch,teacher\n" },
      words: ["validate", "district.json"],
      says: `staff.csv: line 2, column "role": this role is not known
  given:   "head"
  allowed: teacher, principal, coach
  remedy:  write one of these, or give everyone the same role with the option role`,
      advice: "Write `principal`, `coach` or `teacher`.",
    },
    {
      title: "A file that is not there",
      files: {
        "district.json": {
          system: { import: { format: "csv", files: { staff: "staf.csv", ties: "ties.csv" } } },
        },
      },
      words: ["validate", "district.json"],
      says: `district.json: system.import.files.staff: cannot be found
  given:   "staf.csv"
  allowed: a file beside the scenario
  nearest: "staff.csv"
  remedy:  give the folder that holds the data with --data; where to get public data: docs/data.md`,
      advice: "Write the name of the file as it is.",
    },
  ],
};
