import type { SettingLine } from "../../src/experiment/summary.ts";

/** Twelve settings as a run would list them: plain and advanced, changed and not, with a source and assumed. */
export function makeSettings(): SettingLine[] {
  const line = (
    path: string,
    label: string,
    unit: string,
    value: number,
    shown: string,
    extra: Partial<SettingLine>,
  ): SettingLine => ({
    path,
    section: path.slice(0, path.indexOf(".")),
    label,
    unit,
    value,
    shown,
    isDefault: true,
    advanced: false,
    ...extra,
  });
  const robinson = "Robinson, Lloyd & Rowe 2008, Educational Administration Quarterly 44(5)";
  return [
    line("network.contactRate", "How often a tie is used in a week", "per week", 0.37, "0.37 a week", {
      assumed: "gives about 1.5 contacts a person, as in diary studies of other work places",
    }),
    line("network.crossShare", "Ties that reach another school", "share", 0.06, "6 of 100", {
      source: "Spillane & Kim 2012, advice networks of 15 schools",
    }),
    line("network.turnover", "Staff who leave each year", "share", 0.16, "16 of 100", {
      source: "National teacher follow-up survey 2021–22",
    }),
    line(
      "perils.qualityControl",
      "Does anyone check quality before a practice is passed on?",
      "share",
      0,
      "0 of 100",
      { isDefault: false, assumed: "no study measures how much of a colleague's advice is tested first" },
    ),
    line("perils.groupthink", "How much groups go for what is easy to agree on", "share", 0.3, "30 of 100", {
      assumed: "between none and all; no study gives a number for schools",
    }),
    line("perils.diffusion", "How much people leave the work to others", "share", 0.33, "33 of 100", {
      source: "Ingham and others 1974, motivation only",
    }),
    line(
      "leadership.participation",
      "How often the principal takes part in teachers' learning",
      "share",
      0.6,
      "60 of 100",
      { isDefault: false, source: robinson },
    ),
    line("leadership.goals", "How clear the goals are", "share", 0.5, "50 of 100", { source: robinson }),
    line("leadership.distributed", "Teachers who lead", "share", 0.2, "20 of 100", {
      assumed: "a low start; it keeps groups meeting when the principal is away",
    }),
    line("adoption.openness", "Chance to try in a week of full conviction", "per week", 0.25, "25 of 100", {
      advanced: true,
      assumed: "gives take-up within months",
    }),
    line("adoption.sharpness", "Sharpness of the choice", "number", 10, "10", {
      advanced: true,
      assumed: "tuned so that half an SD decides nearly always",
    }),
    line("adoption.normWeight", "Weight of the local norm", "number", 0.5, "0.5", {
      advanced: true,
      isDefault: false,
      assumed: "Frank, Zhao & Borman 2004 give the sign only",
    }),
  ];
}
