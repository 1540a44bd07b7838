import { basename, extname } from "node:path";

/** What a file of results is, in words for people and as a media type. */
export interface FileRole {
  readonly name: string;
  readonly description: string;
  readonly encodingFormat: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".parquet": "application/vnd.apache.parquet",
  ".json": "application/json",
  ".html": "text/html",
  ".svg": "image/svg+xml",
  ".graphml": "application/graphml+xml",
};

/** Files that are known by their whole name. */
const known: Readonly<Record<string, readonly [name: string, description: string]>> = {
  "manifest.json": [
    "Manifest",
    "The complete scenarios with nothing left to default, seeds, numbers of futures, versions, times and the command: enough to redo every run.",
  ],
  "progress.json": ["Note of progress", "How far the runs are; needed only to go on with them."],
  "columns.csv": ["Column dictionary", "What every column of every table means, with its type and unit."],
  "report.html": ["Report", "What came out, as a page for people; opens without a network."],
  "network/staff.csv": ["Staff", "Who is in the network that the runs started from."],
  "network/ties.csv": ["Ties", "Who learns from whom in the network that the runs started from."],
  "network/schools.csv": ["Networks of schools", "In which of the networks each school is, and its staff."],
  "network/network.graphml": [
    "Network",
    "The network that the runs started from, for programs that draw networks.",
  ],
  "runs.csv": ["Runs", "One row for each run: how it ended, and every measure in its last week."],
  "weeks.csv": ["Weeks", "One row for each recorded week of each run: every measure of the whole network."],
  "practices.csv": ["Practices", "One row for each practice in each recorded week of each run."],
  "schools.csv": ["Schools", "One row for each school in each recorded week of each run."],
  "events.csv": ["Events", "One row for each event of each run, such as a practice taken up or dropped."],
  "cases.csv": ["Cases", "One row for each configuration that was run."],
  "summary.csv": ["Summary", "Mean, spread and quantiles over the futures."],
};

/** What a file is, by its path from the folder of results. */
export function roleOf(path: string): FileRole {
  const ending = extname(path);
  const encodingFormat = mediaTypes[ending] ?? "application/octet-stream";
  // A Parquet file says the same as the CSV file of its name.
  const asCsv = ending === ".parquet" ? path.replace(/\.parquet$/, ".csv") : path;
  const role = Object.hasOwn(known, asCsv) ? known[asCsv] : undefined;
  if (role !== undefined) return { name: role[0], description: role[1], encodingFormat };
  const title = basename(path, ending).replaceAll(/[_-]/g, " ");
  const description =
    ending === ".svg"
      ? "A chart of the report, as a drawing."
      : "Results; columns.csv says what its columns mean.";
  return { name: `${title.charAt(0).toUpperCase()}${title.slice(1)}`, description, encodingFormat };
}
