/** Weeks of one person that a thread simulates in an hour: 0.6 million a second, measured with 331 and with 990,000 staff. */
const PERSON_WEEKS_AN_HOUR = 0.6e6 * 3600;
/** Hours from which it is worth a word before the run; the bar tells the rest. */
const WORTH_A_WORD = 0.5;

/** What a run is made of, as far as its time goes. */
export interface RunSize {
  readonly staff: number;
  readonly weeks: number;
  readonly futures: number;
  readonly threads: number;
}

/**
 * A word of warning before a run of hours: how long it very roughly takes; undefined where it is soon done. Computers
 * and scenarios differ by several times, so it gives an order of size and no minutes.
 */
export function longRunSentence({ staff, weeks, futures, threads }: RunSize): string | undefined {
  const hours = (staff * weeks * futures) / PERSON_WEEKS_AN_HOUR / Math.min(threads, futures);
  if (hours < WORTH_A_WORD) return undefined;
  const days = hours / 24;
  const time =
    hours < 1.5 ? "an hour" : hours < 36 ? `${Math.round(hours)} hours` : `${Math.round(days)} days`;
  return `This many people and futures take very roughly ${time} on this computer. Try it with -r 1 first`;
}
