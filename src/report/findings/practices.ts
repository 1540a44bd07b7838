import type { PracticeSeries } from "../../experiment/summary.ts";
import { roundGain } from "../format.ts";
import { rangeAt, type Range } from "./range.ts";

/** What a practice does to instruction at full fidelity, as far as a reader can see from its rounded quality. */
export type Direction = "raises" | "leaves" | "lowers";

/** One practice and how widely it is used at the end. */
export interface PracticeFinding {
  readonly series: PracticeSeries;
  readonly direction: Direction;
  /** Share 0–1 of teachers who use it in the last recorded week. */
  readonly end: Range;
}

/** The practices of one focus domain, the most used at the end first. */
export interface DomainFinding {
  readonly name: string;
  readonly practices: readonly PracticeFinding[];
}

/** Practices by domain; domains in the order in which they first appear. */
export function readDomains(practices: readonly PracticeSeries[]): readonly DomainFinding[] {
  const names = [...new Set(practices.map((practice) => practice.domain))];
  return names.map((name) => ({
    name,
    practices: practices
      .filter((practice) => practice.domain === name)
      .map(readPractice)
      .sort((a, b) => (b.end.median || 0) - (a.end.median || 0)),
  }));
}

function readPractice(series: PracticeSeries): PracticeFinding {
  return {
    series,
    direction: directionOf(series.quality),
    end: rangeAt(series.adoption, series.weeks.length - 1),
  };
}

/** Whether a quality in SD raises or lowers instruction; +0.004 reads 0.00 and leaves it as it is. */
export function directionOf(quality: number): Direction {
  const seen = roundGain(quality);
  return seen > 0 ? "raises" : seen < 0 ? "lowers" : "leaves";
}
