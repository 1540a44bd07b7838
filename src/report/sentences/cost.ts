import { hoursWords, moneyWords, roundMoney } from "../../scenario/questions/moneyWords.ts";
import { rangeAt } from "../findings/range.ts";
import type { Findings } from "../findings/findings.ts";
import { formatCount } from "../format.ts";
import { whichFuture } from "./words.ts";

const WEEKS_A_YEAR = 36;

/** What the run takes in hours of staff time and money, rounded as on the board's page; undefined where that was not recorded. */
export function costSentence(findings: Findings): string | undefined {
  const { summary, futureCount, kind } = findings;
  const hours = medianAtEnd(findings, "staff_hours");
  if (hours === undefined || futureCount === 0) return undefined;
  const each = (hours / Math.max(1, summary.staffCount) / Math.max(1, summary.weekCount)) * WEEKS_A_YEAR;
  const yearly = each >= 1 ? `${formatCount(each)} a school year` : "less than 1 a school year";
  const money = medianAtEnd(findings, "money");
  const paid =
    money === undefined || roundMoney(money) === 0
      ? ""
      : ` In money, with these hours paid, it comes to ${moneyWords(money, "")}.`;
  return `All meetings, exchange and other work that is simulated take ${hoursWords(hours)} of staff time ${whichFuture(kind)}: ${yearly} for each of the staff.${paid}`;
}

function medianAtEnd({ summary }: Findings, key: string): number | undefined {
  const series = summary.metrics.find((metric) => metric.key === key && metric.weeks.length > 0);
  const median = series === undefined ? NaN : rangeAt(series.band, series.weeks.length - 1).median;
  return Number.isFinite(median) ? median : undefined;
}
