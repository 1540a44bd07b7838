import { expect } from "vitest";
import type { ActMeasure } from "../../../src/model/acts/act.ts";
import { readingGrade } from "../readingGrade.ts";

const banned = /\b(nodes?|seeds?|thresholds?|stochastic|parameters?|replicates?|will|proves?|because)\b/i;

/** Holds for every sentence of the theatre: whole, without holes, and without words that a room does not know. */
export function expectSound(sentences: readonly string[]): void {
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/undefined|null|NaN|Infinity| {2}| [,.;:]|\.\.|\$\{|-\d/);
    expect(sentence).not.toMatch(banned);
    expect(sentence).toMatch(/^[A-Z“0-9].*\.$/);
    expect(sentence).not.toMatch(/(^|[^\d.,])1 (of the )?[a-z]+s (are|use|end|lie|went)\b/);
  }
}

/** Reading grade of sentences together: US grade 9 at most. */
export function expectEasy(sentences: readonly string[]): void {
  expect(readingGrade(sentences.join("\n").replaceAll(/[“”]/g, ""))).toBeLessThanOrEqual(9);
}

/** Numerals of a text, with their signs; those inside quotation marks are names. */
export function numbersIn(text: string): string[] {
  return text.replaceAll(/“[^”]*”/g, "").match(/[+−<>]?\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
}

/** Every numeral of the texts is one of those given; "of 100" and "of 10" are units. */
export function expectNumbers(texts: readonly string[], given: readonly (string | number)[]): void {
  const known = new Set(given.map(String));
  for (const text of texts) {
    const bare = text.replaceAll(/of 100\b/g, "").replaceAll("8 of 10 futures", "");
    for (const number of numbersIn(bare)) expect([...known], `${number} in: ${text}`).toContain(number);
  }
}

/** A measure of each kind in which one can be shown. */
export const measures: Readonly<Record<ActMeasure["shown"], ActMeasure>> = {
  "of 100": {
    metric: "harmful_share",
    words: "the share of what teachers use that lowers learning",
    shown: "of 100",
    better: "lower",
    range: [0, 1],
    matters: 0.05,
  },
  SD: {
    metric: "instruction_gain",
    words: "the gain in teaching",
    shown: "SD",
    better: "higher",
    range: [-0.5, 0.5],
    matters: 0.05,
  },
  hours: {
    metric: "staff_hours",
    words: "the hours that staff spend",
    shown: "hours",
    better: "lower",
    range: [0, 40],
    matters: 2,
  },
  people: {
    metric: "users",
    words: "the number of people who use it",
    shown: "people",
    better: "higher",
    range: [0, 126],
    matters: 5,
  },
};
