import { quarterGap } from "../core/quarterGap.ts";
import { TEACHER } from "./system.ts";
import type { World } from "./world.ts";

/**
 * What can be counted of a state in one pass over the people: sums for each school and practice, from
 * which every metric is worked out. Only teachers count, since principals and coaches have no class.
 */
export class Observation {
  readonly teachers: Float64Array;
  /** Domains in which a teacher uses a practice, summed. */
  readonly uses: Float64Array;
  /** Of these, uses that lower instruction in that school. */
  readonly harmfulUses: Float64Array;
  /** Of these, uses of practices worth at least `GOOD_MERIT` there. */
  readonly goodUses: Float64Array;
  readonly fidelity: Float64Array;
  readonly fit: Float64Array;
  readonly contribution: Float64Array;
  readonly instruction: Float64Array;
  readonly instructionSquares: Float64Array;
  readonly achievement: Float64Array;
  /** Teachers who use each practice, their summed fidelity, and those of them at `GOOD_FIDELITY` or more. */
  readonly users: Float64Array;
  readonly usersFidelity: Float64Array;
  readonly usersWell: Float64Array;
  /** Mean instruction of the top quarter minus that of the bottom quarter. */
  quarterGap = NaN;
  private levels = new Float64Array(0);

  constructor(schools: number, practices: number) {
    this.teachers = new Float64Array(schools);
    this.uses = new Float64Array(schools);
    this.harmfulUses = new Float64Array(schools);
    this.goodUses = new Float64Array(schools);
    this.fidelity = new Float64Array(schools);
    this.fit = new Float64Array(schools);
    this.contribution = new Float64Array(schools);
    this.instruction = new Float64Array(schools);
    this.instructionSquares = new Float64Array(schools);
    this.achievement = new Float64Array(schools);
    this.users = new Float64Array(practices);
    this.usersFidelity = new Float64Array(practices);
    this.usersWell = new Float64Array(practices);
  }

  /** Counts the present state. Linear in people; only reads. */
  take({ system, sizes, practices, state }: World): void {
    const { users, usersFidelity, usersWell } = this;
    const { current, fidelity, merit, ownFit, skill, contribution, achievement, refinement } = state;
    const { role } = system;
    const domains = sizes.domain;
    const practiceCount = sizes.practice;
    if (this.levels.length < sizes.person) this.levels = new Float64Array(sizes.person);
    const levels = this.levels;
    // Place p + 1 belongs to practice p, place 0 to business as usual (−1): no branch to guess below.
    const harms = new Uint8Array(practiceCount + 1);
    const helps = new Uint8Array(practiceCount + 1);
    const fits = new Float64Array(practiceCount + 1);
    const counts = new Float64Array(practiceCount + 1);
    const fidelities = new Float64Array(practiceCount + 1);
    const wells = new Float64Array(practiceCount + 1);
    let teacherTotal = 0;
    for (let s = 0; s < sizes.school; s++) {
      // What holds for a whole school is worked out once, which also leaves no branch to guess below.
      for (let p = 0; p < practiceCount; p++) {
        const worth = merit[s * practiceCount + p]!;
        harms[p + 1] = +(worth < 0);
        helps[p + 1] = +(worth >= GOOD_MERIT);
        fits[p + 1] = worth - practices.quality[p]! - refinement[s * practiceCount + p]!;
      }
      let teachers = 0;
      let uses = 0;
      let harmful = 0;
      let good = 0;
      let fidelitySum = 0;
      let fitSum = 0;
      let contributionSum = 0;
      let instructionSum = 0;
      let squares = 0;
      let achievementSum = 0;
      for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
        if (role[i] !== TEACHER) continue;
        teachers++;
        for (let at = i * domains; at < (i + 1) * domains; at++) {
          const place = current[at]! + 1;
          const used = +(place > 0);
          const f = fidelity[at]!;
          uses = (uses + used) | 0;
          harmful = (harmful + harms[place]!) | 0;
          good = (good + helps[place]!) | 0;
          fidelitySum += f;
          fitSum += fits[place]! + used * ownFit[i * practiceCount + place - used]!;
          counts[place]!++;
          fidelities[place]! += f;
          wells[place]! += +(f >= GOOD_FIDELITY);
        }
        const level = skill[i]! + contribution[i]!;
        levels[teacherTotal++] = level;
        contributionSum += contribution[i]!;
        instructionSum += level;
        squares += level * level;
        achievementSum += achievement[i]!;
      }
      this.teachers[s] = teachers;
      this.uses[s] = uses;
      this.harmfulUses[s] = harmful;
      this.goodUses[s] = good;
      this.fidelity[s] = fidelitySum;
      this.fit[s] = fitSum;
      this.contribution[s] = contributionSum;
      this.instruction[s] = instructionSum;
      this.instructionSquares[s] = squares;
      this.achievement[s] = achievementSum;
    }
    users.set(counts.subarray(1));
    usersFidelity.set(fidelities.subarray(1));
    usersWell.set(wells.subarray(1));
    this.quarterGap = quarterGap(levels, teacherTotal);
  }
}

/** Worth from which a use counts as good: a tenth of the spread between teachers. */
export const GOOD_MERIT = 0.1;

/**
 * Fidelity from which a practice is used well. Source: Durlak & DuPre 2008, in whose review good results came with
 * implementation from about 60 % on, and hardly anybody got beyond 80 %.
 */
export const GOOD_FIDELITY = 0.6;

/** Sum of an array. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return sum;
}
