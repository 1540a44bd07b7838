import { buildGraph } from "../../src/core/graph.ts";
import type { Practices } from "../../src/model/practices.ts";
import { OTHER_SCHOOL, PRINCIPAL, SAME_SCHOOL, TEACHER, TEAM, type System } from "../../src/model/system.ts";

/** A system as a test writes it down; everything but the schools' sizes may be left out. */
export interface HandMadeSystem {
  readonly schoolSizes: readonly number[];
  /** Pairs: the first learns from the second. */
  readonly ties?: readonly (readonly [number, number])[];
  readonly strength?: number;
  /** Person numbers; all others are teachers. */
  readonly principals?: readonly number[];
  /** Groups that meet, each in the school of its members (−1: across schools). */
  readonly groups?: readonly { readonly members: readonly number[]; readonly school: number }[];
  readonly skill?: readonly number[];
  readonly threshold?: readonly number[];
}

/** Builds a system of given people, ties and groups. */
export function systemOf(plan: HandMadeSystem): System {
  const schoolOffsets = new Int32Array(plan.schoolSizes.length + 1);
  plan.schoolSizes.forEach((size, s) => (schoolOffsets[s + 1] = schoolOffsets[s]! + size));
  const people = schoolOffsets.at(-1)!;
  const schoolOf = (i: number) => schoolOffsets.findIndex((offset) => offset > i);
  const list = plan.ties ?? [];
  const { graph, place } = buildGraph(
    people,
    list.map(([from]) => from),
    list.map(([, to]) => to),
  );
  const tieLayer = new Uint8Array(list.length);
  list.forEach(([from, to], t) => {
    tieLayer[place[t]!] = schoolOf(from) === schoolOf(to) ? SAME_SCHOOL : OTHER_SCHOOL;
  });
  const groups = plan.groups ?? [];
  const groupOffsets = new Int32Array(groups.length + 1);
  groups.forEach((group, g) => (groupOffsets[g + 1] = groupOffsets[g]! + group.members.length));
  const principals = plan.principals ?? [];
  return {
    schoolNames: plan.schoolSizes.map((_, s) => `School ${s + 1}`),
    schoolOffsets,
    role: Uint8Array.from({ length: people }, (_, i) => (principals.includes(i) ? PRINCIPAL : TEACHER)),
    staffIds: null,
    ties: graph,
    tieStrength: new Float32Array(list.length).fill(plan.strength ?? 1),
    tieLayer,
    groupOffsets,
    groupMembers: Int32Array.from(groups.flatMap((group) => group.members)),
    groupKind: new Uint8Array(groups.length).fill(TEAM),
    groupSchool: Int32Array.from(groups, (group) => group.school),
    givenSkill: plan.skill === undefined ? null : Float32Array.from(plan.skill),
    givenThreshold: plan.threshold === undefined ? null : Float32Array.from(plan.threshold),
  };
}

/** Everyone learns from everyone else in one school. */
export function completeTies(people: number): [number, number][] {
  const ties: [number, number][] = [];
  for (let i = 0; i < people; i++) for (let j = 0; j < people; j++) if (i !== j) ties.push([i, j]);
  return ties;
}

/** Person i learns from person i − 1. */
export function lineTies(people: number): [number, number][] {
  return Array.from({ length: people - 1 }, (_, k) => [k + 1, k]);
}

/**
 * Schools with nothing between them: in each the first person is principal, everyone learns from the two
 * before and the one after her on a ring, and teams of four teachers meet.
 */
export function separateSchools(schoolSizes: readonly number[]): System {
  const ties: [number, number][] = [];
  const groups: { members: number[]; school: number }[] = [];
  const principals: number[] = [];
  let first = 0;
  schoolSizes.forEach((size, school) => {
    principals.push(first);
    for (let k = 0; k < size; k++) {
      for (const step of [-2, -1, 1]) ties.push([first + k, first + ((k + step + size) % size)]);
    }
    for (let start = 1; start + 3 < size; start += 4) {
      groups.push({ members: [0, 1, 2, 3].map((k) => first + start + k), school });
    }
    first += size;
  });
  return systemOf({ schoolSizes, ties, groups, principals, strength: 0.8 });
}

/** A practice as a test writes it down. */
export interface HandMadePractice {
  readonly domain?: number;
  readonly quality?: number;
  readonly appeal?: number;
  readonly challenge?: number;
  readonly initialUse?: number;
}

/** Practices in their given order, which must go by domain. */
export function practicesOf(
  list: readonly HandMadePractice[],
  leverage: readonly number[] = [1],
  seeds: Practices["seeds"] = [],
): Practices {
  const domainOffsets = new Int32Array(leverage.length + 1);
  leverage.forEach((_, d) => {
    domainOffsets[d + 1] = domainOffsets[d]! + list.filter((practice) => (practice.domain ?? 0) === d).length;
  });
  const column = (of: (practice: HandMadePractice) => number | undefined) =>
    Float64Array.from(list, (practice) => of(practice) ?? 0);
  return {
    names: list.map((_, p) => `Practice ${p + 1}`),
    domainNames: leverage.map((_, d) => `Domain ${d + 1}`),
    domainOffsets,
    leverage: Float64Array.from(leverage),
    quality: column((practice) => practice.quality),
    appeal: column((practice) => practice.appeal),
    challenge: column((practice) => practice.challenge),
    initialUse: column((practice) => practice.initialUse),
    seeds,
  };
}

/** Six practices in two domains, good and bad, some of them in use: something happens in every mechanism. */
export function livelyPractices(): Practices {
  return practicesOf(
    [
      { domain: 0, quality: 0.3, appeal: -0.1, challenge: 0.6, initialUse: 0.1 },
      { domain: 0, quality: -0.2, appeal: 0.4, challenge: 0.2, initialUse: 0.1 },
      { domain: 0, quality: 0.1, appeal: 0.1, challenge: 0.4, initialUse: 0.1 },
      { domain: 1, quality: 0.2, appeal: 0.2, challenge: 0.5, initialUse: 0.1 },
      { domain: 1, quality: -0.3, appeal: 0.3, challenge: 0, initialUse: 0.1 },
      { domain: 1, quality: 0, appeal: 0, challenge: 1, initialUse: 0.1 },
    ],
    [1.5, 0.5],
  );
}
