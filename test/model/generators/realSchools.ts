import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { buildGraph } from "../../../src/core/graph.ts";
import type { SurveyedSchool } from "../../../src/model/generators/networkSummary.ts";

/** A row of `school_summary.csv`, as text. */
export type SummaryRow = Readonly<Record<string, string>>;

export interface RealSchool extends SurveyedSchool {
  readonly answered: Uint8Array;
  readonly summary: SummaryRow;
}

const folder = new URL("../../../../shared/data/pitts_spillane_teacher_advice/", import.meta.url);

function readTable(name: string): SummaryRow[] {
  const file = fileURLToPath(new URL(name, folder));
  if (!existsSync(file)) {
    throw new Error(
      `The real advice networks are missing: put ${name} of the folder pitts_spillane_teacher_advice into ` +
        "../shared/data/pitts_spillane_teacher_advice (seen from the repository's root).",
    );
  }
  return parse(readFileSync(file), { columns: true, skip_empty_lines: true });
}

/** The 15 real schools (Pitts & Spillane 2009) with their published summary. */
export function readRealSchools(): RealSchool[] {
  const nodes = readTable("nodes.csv");
  const edges = readTable("edges.csv");
  const dyads = readTable("dyads.csv");
  return readTable("school_summary.csv").map((summary) => {
    const own = (row: SummaryRow) => row["school"] === summary["school"];
    const members = nodes.filter(own);
    const place = new Map(members.map((node, index) => [node["id"]!, index]));
    const ties = edges.filter(own);
    const { graph } = buildGraph(
      members.length,
      ties.map((tie) => place.get(tie["from"]!)!),
      ties.map((tie) => place.get(tie["to"]!)!),
    );
    // Grades are not listed, but who shares one is: members of a grade carry their lowest number.
    const team = Int32Array.from(members, (_, index) => index);
    for (const dyad of dyads.filter((row) => own(row) && row["teach_same_grade"] === "1")) {
      const low = Math.min(team[place.get(dyad["a"]!)!]!, team[place.get(dyad["b"]!)!]!);
      team[place.get(dyad["a"]!)!] = low;
      team[place.get(dyad["b"]!)!] = low;
    }
    const answered = Uint8Array.from(members, (node) => (node["likely_nonrespondent"] === "1" ? 0 : 1));
    return { network: { graph, team }, answered, summary };
  });
}
