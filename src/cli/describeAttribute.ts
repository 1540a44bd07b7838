import type {
  AttributeResult,
  MeanInterval,
  MetricAttribution,
} from "../experiment/attribute/attributeResult.ts";
import type { Manifest } from "../experiment/manifest.ts";
import { formatDifference, formatLevel, formatSigned } from "../report/formatUnit.ts";
import { metricTitle } from "../report/sentences/metricWords.ts";
import { counted } from "../scenario/networks/faultList.ts";
import { textTable } from "./textTable.ts";

/** What an attribution tells on stdout: a table for each metric that it is about. */
export function describeAttribute(result: AttributeResult, { caseCount }: Manifest): string {
  const { from, to, switches, futures, metrics, headline, unchanged } = result;
  const lines = [
    `From ${from} to ${to}: ${counted(switches.length, "switch", "switches")}, ${counted(caseCount, "combination", "combinations")}, ${counted(futures, "future", "futures")} each`,
    ...switches.flatMap(({ name, settings }) =>
      settings.map(
        (setting, at) =>
          `  ${at === 0 ? `${name}: ` : "    and "}${setting.path} from ${setting.from} to ${setting.to}`,
      ),
    ),
    ...unchanged.map((sentence) => `  ${sentence}`),
  ];
  for (const key of headline) {
    const metric = metrics.find((each) => each.metric === key)!;
    lines.push("", ...tableOf(metric, result));
  }
  return `${lines.join("\n")}\n`;
}

function tableOf(metric: MetricAttribution, { switches }: AttributeResult): string[] {
  const { unit, n, missing, total } = metric;
  const title = metricTitle(metric.metric, metric.label);
  if (n === 0) return [`${title}: no future has a value with every combination`];
  const left = missing > 0 ? `; ${counted(missing, "future", "futures")} left out` : "";
  const rows = metric.switches.map(({ shapley, first, last }, at) => [
    switches[at]!.name,
    withInterval(shapley, unit),
    formatSigned(first.mean, unit),
    formatSigned(last.mean, unit),
  ]);
  const sum = (pick: "first" | "last"): number =>
    metric.switches.reduce((before, each) => before + each[pick].mean, 0);
  rows.push([
    "together",
    withInterval(total, unit),
    formatSigned(sum("first"), unit),
    formatSigned(sum("last"), unit),
  ]);
  return [
    `${title}: from ${formatLevel(metric.start.mean, unit)} to ${formatLevel(metric.end.mean, unit)}${left}`,
    ...textTable(["", "part (95 % interval)", "alone", "last"], rows, [0, 1]).map((line) => `  ${line}`),
  ];
}

function withInterval({ mean, low, high }: MeanInterval, unit: string): string {
  const shown = formatDifference(mean, unit);
  return Number.isFinite(low)
    ? `${shown} (${formatSigned(low, unit)} to ${formatSigned(high, unit)})`
    : shown;
}
