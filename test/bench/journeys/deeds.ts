import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a reader does by hand on a journey, by the name that the README's comment gives it; takes the folder of the clone. */
export const deeds: Readonly<Record<string, (clone: string) => void>> = {
  "change a number": (clone) => {
    const file = join(clone, "my-district", "scenario.json");
    const before = readFileSync(file, "utf8");
    const after = before.replace(/("principalParticipation": )0\.3/u, "$10.8");
    if (after === before) throw new Error("the first scenario has no number to change");
    writeFileSync(file, after);
  },
  "put own tables": (clone) => {
    const { staff, ties } = madeUpTables();
    writeFileSync(join(clone, "our-district", "staff.csv"), staff);
    writeFileSync(join(clone, "our-district", "ties.csv"), ties);
  },
};

/** Two schools, the second smaller, as a spreadsheet program writes them: with a mark at the start and Windows' line ends. */
function madeUpTables(): { readonly staff: string; readonly ties: string } {
  const schools = { Elm: 14, Oak: 9 };
  const staff = Object.entries(schools).flatMap(([school, count]) =>
    Array.from({ length: count }, (_, at) => ({ id: `${school}-${at + 1}`, school, at, count })),
  );
  const ties = staff.flatMap(({ school, at, count }) =>
    [1, 2, 3].map((step) => `${school}-${at + 1},${school}-${((at + step) % count) + 1},1`),
  );
  return {
    staff: sheet(
      "id,school,role",
      staff.map(({ id, school, at }) => `${id},${school},${at === 0 ? "principal" : "teacher"}`),
    ),
    ties: sheet("from,to,weight", [...ties, "Elm-2,Oak-2,1", "Oak-3,Elm-3,1"]),
  };
}

function sheet(head: string, lines: readonly string[]): string {
  return `\uFEFF${[head, ...lines].join("\r\n")}\r\n`;
}
