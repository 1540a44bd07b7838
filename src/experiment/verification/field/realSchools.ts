import { buildGraph } from "../../../core/graph.ts";
import type { SurveyedSchool } from "../../../model/generators/networkSummary.ts";
import { FaultList } from "../../../scenario/networks/faultList.ts";
import { peopleOf, readFieldTable, wholeNumber, type FieldRow } from "./fieldTable.ts";

const folder = "pitts_spillane_teacher_advice";
/** The files of the data set, below the data folder. */
export const realSchoolFiles = ["nodes.csv", "edges.csv", "dyads.csv"].map((file) => `${folder}/${file}`);

/** A real school: who asks whom, who shares a grade, who answered the survey. */
export interface RealSchool extends SurveyedSchool {
  readonly answered: Uint8Array;
  /** Number of teachers in each grade; those without a grade are one each. */
  readonly gradeSizes: readonly number[];
}

/** The 15 real schools of Pitts & Spillane 2009. Throws every fault of the three files. */
export function readRealSchools(dataFolder: string): RealSchool[] {
  const faults = new FaultList();
  const [nodeFile, edgeFile, dyadFile] = realSchoolFiles as [string, string, string];
  const flag = wholeNumber("flag", 0, 1);
  const table = readFieldTable(
    dataFolder,
    nodeFile,
    { id: "text", school: "text", likely_nonrespondent: flag },
    faults,
  );
  const { isComplete } = peopleOf(table, faults);
  const nodes = table.rows;
  const edges = readFieldTable(dataFolder, edgeFile, { from: "text", to: "text" }, faults);
  const dyads = readFieldTable(
    dataFolder,
    dyadFile,
    { a: "text", b: "text", teach_same_grade: flag },
    faults,
  );
  const schoolOf = new Map(nodes.map((node) => [node["id"]!.text, node["school"]!.text]));
  const ties = (rows: readonly FieldRow[], ends: readonly [string, string], file: string): string[][] =>
    rows.flatMap((row) => {
      const [one, other] = ends.map((end) => row[end]!);
      const schools = [one, other].map((cell) => schoolOf.get(cell!.text));
      if (schools[0] !== undefined && schools[0] === schools[1]) return [[one!.text, other!.text]];
      if (!isComplete) return [];
      faults.add(
        "tie out of the school",
        () => ({
          path: `line ${one!.line}`,
          problem: `the two are not in ${nodeFile}, or not of one school`,
          given: `${JSON.stringify(one!.text)} and ${JSON.stringify(other!.text)}`,
          remedy: "take all files from the same copy of the data set",
        }),
        file,
      );
      return [];
    });
  const asked = ties(edges.rows, ["from", "to"], edgeFile);
  const sameGrade = ties(
    dyads.rows.filter((row) => row["teach_same_grade"]!.value === 1),
    ["a", "b"],
    dyadFile,
  );
  faults.throwIfAny();
  return [...new Set(schoolOf.values())].map((school) => {
    const members = nodes.filter((node) => node["school"]!.text === school);
    const place = new Map(members.map((node, i) => [node["id"]!.text, i]));
    const own = asked.filter(([from]) => place.has(from!));
    const { graph } = buildGraph(
      members.length,
      own.map(([from]) => place.get(from!)!),
      own.map(([, to]) => place.get(to!)!),
    );
    // Grades are not listed, but who shares one is: members of a grade carry their lowest number.
    const team = Int32Array.from(members, (_, i) => i);
    for (const pair of sameGrade.filter(([a]) => place.has(a!))) {
      const [a, b] = pair.map((id) => place.get(id)!) as [number, number];
      const low = Math.min(team[a]!, team[b]!);
      team[a] = low;
      team[b] = low;
    }
    const sizes = new Map<number, number>();
    for (const each of team) sizes.set(each, (sizes.get(each) ?? 0) + 1);
    return {
      network: { graph, team },
      answered: Uint8Array.from(members, (node) => 1 - node["likely_nonrespondent"]!.value),
      gradeSizes: [...sizes.values()],
    };
  });
}
