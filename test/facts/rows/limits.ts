import type { Fact } from "../fact.ts";
import { allPerils, anyDistrict } from "./settings.ts";

/** A district of so many schools of 30 in a single network. */
function schools(count: number): string[] {
  return [
    `system.generate.schoolSizes=${JSON.stringify(new Array(count).fill(30))}`,
    `system.generate.schoolNames=${JSON.stringify(Array.from({ length: count }, (_, s) => `School ${s + 1}`))}`,
    "network.schoolsPerNetwork=100",
  ];
}

const learningStyles = JSON.stringify([
  { name: "Learning styles", domain: "Early reading", quality: 0, appeal: 0.35, challenge: 0.1 },
  { name: "Phonics", domain: "Early reading", quality: 0.3, appeal: 0, challenge: 0.6 },
  { name: "Silent reading", domain: "Early reading", quality: 0, appeal: 0, challenge: 0.2 },
]);

const unchecked = {
  scenario: "flagship",
  base: [
    "system.generate.resample=true",
    `practices.domains=${JSON.stringify([{ name: "Early reading" }])}`,
    `practices.list=${learningStyles}`,
    "perils.qualityControl=0",
  ],
  metric: "believers Learning styles",
} as const;

/** Facts 13 and 14: what changes nothing, and where things settle. */
export const limitFacts: readonly Fact[] = [
  {
    key: "13a",
    claim: "How many schools a network has hardly matters",
    scenario: "flagship",
    base: anyDistrict,
    one: schools(6),
    other: schools(24),
    metric: "instruction_gain",
    quick: 100,
    expect: { within: 0.03 },
  },
  {
    key: "13b",
    claim: "The same settings and the same seed give the same run, bit for bit",
    scenario: "flagship",
    base: anyDistrict,
    one: allPerils,
    other: allPerils,
    metric: "instruction_gain",
    expect: "identical",
  },
  {
    ...unchecked,
    key: "14a",
    claim:
      "Where nobody checks, a catchy practice worth nothing ends in use or belief with 60 to 98 of 100 teachers (learning styles: 89)",
    one: ["weeks=288"],
    quick: 40,
    expect: { between: [0.6, 0.98] },
  },
  {
    ...unchecked,
    key: "14b",
    claim: "There it stays: two years on, as many use it or believe in it",
    one: ["weeks=216"],
    other: ["weeks=288"],
    quick: 40,
    expect: { within: 0.03 },
  },
  {
    key: "14c",
    claim:
      "About two thirds of the practices in circulation are worth nothing or less (most downloaded lessons: 64 %)",
    scenario: "flagship",
    base: [...anyDistrict, "weeks=1"],
    one: [],
    metric: "poor items",
    week: 0,
    quick: 100,
    expect: { between: [0.6, 0.73] },
  },
];
