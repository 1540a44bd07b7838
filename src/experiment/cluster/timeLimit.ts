import { UserError } from "../../core/fault.ts";

/** Shortest limit, minutes: a task needs some time beside the notice that it gets before its end. */
const SHORTEST = 10;

/** Checks a time limit as Slurm takes it: minutes, minutes:seconds, h:m:s, days-hours, days-h:m or days-h:m:s. */
export function checkedTimeLimit(given: string): string {
  const minutes = minutesOf(given);
  if (minutes !== null && minutes >= SHORTEST) return given;
  throw new UserError({
    path: "--time-limit",
    problem: "is not allowed",
    given: JSON.stringify(given),
    allowed: `hours:minutes:seconds, such as 04:00:00, or days-hours, such as 1-12; at least ${SHORTEST} minutes`,
  });
}

function minutesOf(text: string): number | null {
  const found = /^(?:(\d{1,3})-)?(\d{1,5})(?::(\d{1,2}))?(?::(\d{1,2}))?$/.exec(text);
  if (found === null) return null;
  const [days, first, second, third] = found
    .slice(1)
    .map((part) => (part === undefined ? null : Number(part))) as [
    number | null,
    number,
    number | null,
    number | null,
  ];
  if (days !== null) return 60 * (24 * days + first) + (second ?? 0) + (third ?? 0) / 60;
  if (third !== null) return 60 * first + second! + third / 60;
  return first + (second ?? 0) / 60;
}
