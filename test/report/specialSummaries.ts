import type { RunSummary } from "../../src/experiment/summary.ts";
import { makeSummary } from "./summaryFixture.ts";

/** Friends among 38 superintendents: one unit, one practice. */
export function makeSuperintendents(): RunSummary {
  const summary = makeSummary({
    schoolCount: 1,
    practicesPerDomain: 1,
    domains: ["Mathematics"],
    weekCount: 216,
    ceiling: 0.9,
    qualityShift: 0.2,
    salt: 4,
  });
  const practice = summary.practices[0]!;
  return {
    ...summary,
    name: "Superintendents and the new mathematics",
    staffCount: 38,
    teacherCount: 38,
    tieCount: 121,
    networkSource: "Imported from friendship nominations among 38 superintendents.",
    practices: [{ ...practice, name: "Modern mathematics", quality: 0.2 }],
    schools: summary.schools.map((school) => ({
      ...school,
      name: "All superintendents",
      staffCount: 38,
      adoption: practice.adoption.q50,
      gain: summary.metrics[0]!.band.q50,
      harmful: school.harmful.map(() => 0),
    })),
    interventions: [],
  };
}

/** Names that try to break out of markup, turn the text round or burst the page. */
export const HOSTILE_NAMES: readonly string[] = [
  "</script><script>alert(1)</script>",
  "</style><style>*{display:none}",
  "</title></svg><img src=x onerror=alert(1)>",
  "\"quotes\" & 'apostrophes' & &amp; <b>",
  "قراءة مبكرة مع الأسئلة",
  "left \u202E right-to-left override",
  "\u2069\u2069\u200F broken isolate",
  "control \u0000\u0007\u001B signs\nand\tlines",
  "half a letter \uD800 here",
  "Very long ".repeat(80),
  "W".repeat(400),
  "",
  "   ",
  "読み聞かせと質問の時間を毎日とる学校の実践",
  "👩‍🏫 coaching 📚",
  "]]> <!-- x --> <![CDATA[",
  "--><svg onload=alert(1)>",
  "${process} {{x}} `y`",
];

/** The fixture with every text of the user's replaced by hostile ones. */
export function makeHostile(
  names: readonly string[] = HOSTILE_NAMES,
  summary: RunSummary = makeSummary(),
): RunSummary {
  let next = 0;
  const name = (): string => names[next++ % names.length]!;
  return {
    ...summary,
    name: name(),
    description: name(),
    networkSource: name(),
    seed: name(),
    practices: summary.practices.map((practice, p) => ({
      ...practice,
      name: name(),
      domain: `${names[p % 3]} ${p % 3}`,
    })),
    schools: summary.schools.map((school) => ({ ...school, name: name() })),
    settings: summary.settings.map((setting) => ({
      ...setting,
      label: name(),
      shown: name(),
      section: name(),
      ...(setting.assumed === undefined ? {} : { assumed: name() }),
    })),
    interventions: [name(), name(), name()],
    runCard: { ...summary.runCard, command: name(), platform: name(), seed: name() },
  };
}
