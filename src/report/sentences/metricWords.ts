// What a superintendent would call the metrics that studies are usually about.
const usual: Readonly<Record<string, string>> = {
  instruction_gain: "gain in teaching",
  achievement_gain: "gain in students’ achievement",
  harmful_share: "share of use that lowers instruction",
  adoption: "share of places in use",
  staff_hours: "staff time",
  money: "cost in money",
  quarter_gap: "gap between the best and the weakest quarter of teachers",
};

/** A metric as the end of a sentence: "gain in teaching". */
export function metricNoun(metric: string, label: string): string {
  const known = usual[metric];
  if (known !== undefined) return known;
  const short = label.replace(/, mean( of [a-z]+)?$/, "");
  return `${short.charAt(0).toLowerCase()}${short.slice(1)}`;
}

/** A metric as a title: "Gain in teaching". */
export function metricTitle(metric: string, label: string): string {
  const noun = metricNoun(metric, label);
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}
