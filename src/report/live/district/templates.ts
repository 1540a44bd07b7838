import type { TableKind } from "./fileKind.ts";

/** Tables to begin with: the columns that are read, and rows that show what belongs in them. */
export const templates: Readonly<Record<TableKind, { readonly name: string; readonly text: string }>> = {
  schools: { name: "schools.csv", text: "name,staff\nNorth School,24\nSouth School,31\n" },
  staff: {
    name: "staff.csv",
    text: "id,school,team,role\nA01,North School,Grade 3,teacher\nA02,North School,Grade 3,teacher\nA03,North School,,principal\nB01,South School,Grade 3,teacher\nB02,South School,,principal\n",
  },
  ties: { name: "ties.csv", text: "from,to,weight\nA01,A02,3\nA02,A03,1\nA01,B01,1\n" },
};
