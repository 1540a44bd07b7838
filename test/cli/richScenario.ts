import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "../../src/experiment/readTable.ts";

/** Names that break programs that write tables and pages carelessly. */
export const hostile = {
  schools: ['O\'Neill, "North"', "<b>&amp;</b>", "x".repeat(2000)],
  practices: ['Ask "why?", then wait', "=HYPERLINK(1)", "</script><script>alert(1)</script>", "名前\u2028é"],
  seed: 'line one\nline "two", and ,three\r\n',
} as const;

/** A scenario in which everything happens: all tables, a timeline, hostile names, two domains. */
export const rich = {
  name: 'Rich, "quoted" & <b>bold</b> / ../name',
  seed: hostile.seed,
  weeks: 12,
  replicates: 8,
  system: { generate: { schoolSizes: [6, 8, 9], schoolNames: hostile.schools } },
  practices: {
    list: hostile.practices.map((name, index) => ({
      name,
      domain: index < 2 ? "A, B" : 'C"D',
      quality: 0.2 - 0.1 * index,
      appeal: 0.1 * index,
      challenge: 0.3,
      initialUse: 0.2,
    })),
    seeds: [{ practice: hostile.practices[2], share: 0.3, schools: [hostile.schools[1]] }],
  },
  people: { turnover: 0.3 },
  interventions: [
    { at: 4, until: 9, where: { schools: [hostile.schools[0]] }, set: { "perils.groupthink": 0.9 } },
    { at: 6, seed: { practice: hostile.practices[0], share: 0.2 } },
  ],
  outputs: { every: 1, schoolsEvery: 5, practicesEvery: 3, events: true },
} as const;

/** Files of a run that must not depend on threads or interruptions. */
export function lastingFiles(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  for (const name of readdirSync(join(folder, "network")))
    files[name] = readFileSync(join(folder, "network", name), "utf8");
  files["report.html"] = withoutTimes(readFileSync(join(folder, "report.html"), "utf8"));
  return files;
}

/** A report without the rows of its run card that tell when and by which command it was made. */
export function withoutTimes(page: string): string {
  const rows = /(<dt[^>]*>|<th[^>]*>)(Started|Ended|Command)(<\/\w+>\s*<\w+[^>]*>)[^]*?(<\/(?:dd|td)>)/g;
  const stripped = page.replace(rows, "$1$2$3…$4");
  if (stripped === page) throw new Error("the report has no rows Started, Ended and Command to leave out");
  return stripped;
}

/** All cells of a table, by column. */
export async function table(folder: string, name: string): Promise<Record<string, string>[]> {
  const file = join(folder, `${name}.csv`);
  const columns = readFileSync(file, "utf8").split("\n", 1)[0]!.split(",");
  const rows: Record<string, string>[] = [];
  await readTable(file, columns, (cells) =>
    rows.push(Object.fromEntries(cells.map((text, at) => [columns[at]!, text]))),
  );
  return rows;
}
