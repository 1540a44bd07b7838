import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { power } from "../../core/mathematics.ts";
import { normalQuantiles } from "../../core/normalQuantile.ts";
import { groupBacking } from "../backing.ts";
import { schoolChallenge } from "../bodies.ts";
import { deepenOwned } from "../demand.ts";
import { pool } from "../gate.ts";
import type { Mechanism } from "../mechanism.ts";
import { dropUse } from "../practiceUse.ts";
import { PRACTICE_RING } from "../rings.ts";
import type { World } from "../world.ts";

export const implementationParameters = {
  learningRate: {
    section: "implementation",
    label: "Share of the missing fidelity that a week of practice adds",
    unit: "per week",
    min: 0,
    max: 1,
    plausible: [0.01, 0.06],
    default: 0.03,
    scope: "school",
    assumed: "so that most users are at 60–80 % after two years (Durlak & DuPre 2008)",
  },
  challengeSlows: {
    section: "implementation",
    label: "How far a practice that changes everything is slower to learn",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.3, 0.9],
    default: 0.6,
    scope: "system",
    advanced: true,
    assumed:
      "learning what is new in every part takes two to three times as long as a variation of habit; strength guessed",
  },
  takeStockEvery: {
    section: "implementation",
    label: "Weeks from one look back on own use to the next",
    unit: "weeks",
    min: 1,
    max: 1000,
    plausible: [1, 12],
    default: 4,
    scope: "system",
    integer: true,
    advanced: true,
    assumed: "about once a month",
  },
  ownEvidence: {
    section: "implementation",
    label: "Weight of a week of own use at full fidelity, against a prior of 6",
    unit: "number",
    min: 0,
    max: 100,
    plausible: [0, 0.2],
    default: 0.03,
    scope: "system",
    advanced: true,
    assumed: "one classroom says little: a school year counts like one sixth of the prior",
  },
  dropRate: {
    section: "implementation",
    label: "Chance in a week that a practice believed worse than before is dropped",
    unit: "per week",
    min: 0,
    max: 1,
    plausible: [0, 0.1],
    default: 0.04,
    scope: "school",
    source: "farm practices of Rogers et al. 1970: 7–19 % of users had stopped; rate set to that order",
  },
} as const satisfies ParameterSet;

const experience = stream("implementation.experience");
const dropping = stream("implementation.dropping");
// Reused from school to school.
const errors = new Float64Array(1);
let pace = new Float64Array(1);
const TWO_32 = 4294967296;

/** Use makes better, attention is limited, and what seems to do harm is dropped, or not. */
export const implementation: Mechanism = {
  key: "implementation",
  label: "Users get better at a practice, learn from use, and drop what fails",
  source: "Durlak & DuPre 2008, American Journal of Community Psychology 41",

  stepPeople(world, s, first, end) {
    const { settings, perils, now, week } = world;
    const every = settings.takeStockEvery[0]!;
    // Everybody takes stock in another week, so that no week is special.
    const start = first + ((((week - first) % every) + every) % every);
    if (start >= end) return;
    // Groupthink and deindividuation keep people with what does not work.
    const rate =
      settings.dropRate[s]! *
      perils.groupthink.letsGo(now.groupthink[s]!) *
      perils.deindividuation.letsGo(settings.deindividuation[s]!, settings.normKeeps[0]!);
    const dropLimit = (1 - power(1 - rate, every)) * TWO_32;
    takeStock(world, s, start, end, dropLimit);
  },

  settle(world) {
    deepenOwned(world);
  },

  settlePeople(world, s, first, end) {
    growFidelity(world, s, first, end);
    const { now, sizes } = world;
    const { values, count } = now.drops;
    for (; now.dropsSettled < count; now.dropsSettled++) {
      const cell = values[now.dropsSettled]!;
      const i = Math.floor(cell / sizes.domain);
      if (i >= end) return;
      dropUse(world, i, cell - i * sizes.domain);
    }
  },
};

/** A week of use adds to fidelity, less where attention is divided. */
function growFidelity(world: World, s: number, first: number, end: number): void {
  const { sizes, settings, state, now } = world;
  const { current, fidelity } = state;
  const domains = sizes.domain;
  const rate = settings.learningRate[s]! * now.support[s]!;
  if (rate === 0) return;
  const slows = settings.challengeSlows[0]!;
  // Business as usual (−1) has a pace of its own, 0, in the first place: no branch to guess.
  if (pace.length !== sizes.practice + 1) pace = new Float64Array(sizes.practice + 1);
  for (let p = 0; p < sizes.practice; p++) {
    const challenge = schoolChallenge(world, s, p);
    pace[p + 1] = rate * (1 - slows * challenge);
  }
  for (let row = first * domains; row < end * domains; row += domains) {
    let hands = 0;
    for (let at = row; at < row + domains; at++) hands = (hands + +(current[at]! >= 0)) | 0;
    if (hands === 0) continue;
    const share = 1 / hands;
    for (let at = row; at < row + domains; at++) {
      const gain = pace[current[at]! + 1]! * share;
      fidelity[at]! += (gain < 1 ? gain : 1) * (1 - fidelity[at]!);
    }
  }
}

/** Every so many-th person of a school learns from her own use, and drops what she believes to do harm. */
function takeStock(world: World, s: number, start: number, end: number, dropLimit: number): void {
  const { sizes, settings, state, luck, perils, now, week } = world;
  const { current, fidelity, beliefMean, ownFit, merit } = state;
  const { evidence, drops } = now;
  const every = settings.takeStockEvery[0]!;
  const own = perils.deindividuation.ownSense(settings.deindividuation[s]!, settings.ownFitWeight[0]!);
  const weight = settings.ownEvidence[0]! * every;
  const pressure = settings.externalPressure[s]!;
  for (let i = start; i < end; i += every) {
    evidence.reserve(sizes.domain);
    for (let d = 0; d < sizes.domain; d++) {
      const p = current[i * sizes.domain + d]!;
      if (p < 0) continue;
      const cell = i * sizes.practice + p;
      const precision = weight * fidelity[i * sizes.domain + d]!;
      if (precision > 0) {
        const at = evidence.count++;
        errors[0] = (luck.draw(experience, week, i, d)[0]! + 0.5) / TWO_32;
        normalQuantiles(errors, 1);
        evidence.person[at] = i;
        evidence.practice[at] = p;
        evidence.value[at] = merit[s * sizes.practice + p]! + errors[0]! / Math.sqrt(precision);
        evidence.precision[at] = precision;
        evidence.shown[at] = 0;
        if (now.gated && state.ring[i] === PRACTICE_RING) pool(world, p, evidence.value[at]!, precision);
      }
      if (beliefMean[cell]! + own * ownFit[cell]! >= 0) continue;
      const kept = pressure > 0 && groupBacking(world, i, d, p) >= 0 ? pressure : 0;
      const limit = dropLimit * (1 - settings.pressureKeeps[0]! * kept);
      if (luck.draw(dropping, week, i, d)[0]! < limit) drops.push(i * sizes.domain + d);
    }
  }
}
