import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { NumberList } from "../../core/numberList.ts";
import { logistic } from "../../core/mathematics.ts";
import { groupBacking } from "../backing.ts";
import { schoolChallenge } from "../bodies.ts";
import { attentionOf } from "../demand.ts";
import type { Mechanism } from "../mechanism.ts";
import { startingFidelity, takeUp } from "../practiceUse.ts";
import { rings } from "../rings.ts";
import { areKin } from "../variants.ts";
import type { World } from "../world.ts";

export const adoptionParameters = {
  openness: {
    section: "adoption",
    label: "Chance that a teacher weighs up a new practice in a week",
    unit: "per week",
    min: 0,
    max: 1,
    plausible: [0.05, 0.6],
    default: 0.25,
    scope: "school",
    assumed: "about once a month",
  },
  judgementSharpness: {
    section: "adoption",
    label: "How sharply the judged gain decides",
    unit: "number",
    min: 0,
    max: 1e12,
    plausible: [4, 20],
    default: 10,
    scope: "school",
    advanced: true,
    assumed: "a gain of .2 SD is then taken up with a chance of .88",
  },
  challengeCost: {
    section: "adoption",
    label: "What a practice that changes everything costs a teacher without help",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 0.5],
    default: 0.25,
    scope: "system",
    advanced: true,
    assumed: "a little over one SD of quality, so that few practices seem worth such an effort unaided",
  },
  thresholdKind: {
    section: "adoption",
    label: "Whether thresholds are shares or numbers of own contacts",
    unit: "switch",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "system",
    atStart: true,
    integer: true,
    options: ["share", "number"],
    advanced: true,
    source: "Valente 1996: thresholds as shares of the personal network",
  },
} as const satisfies ParameterSet;

const opening = stream("adoption.opening");
const weighing = stream("adoption.weighing");
const WORD = 1 / 4294967296;
// Reused from school to school: the open people, a row of zeros as the use of their draws, the practices reached.
const open = new NumberList();
let noUse = new Int32Array(0);
let reached = new Int32Array(32);
/** Openness by ring, as a share of the pioneers'. */
const openness = new Float64Array(rings.length).fill(1);

/**
 * Teachers weigh up practices that enough of their contacts use, and take some up. A week that is open
 * for something new is spent on one domain and on one of the practices that reached the threshold there.
 */
export const adoption: Mechanism = {
  key: "adoption",
  label: "Teachers weigh up and take up practices",
  source: "Valente 1996, Social Networks 18; Frank, Zhao & Borman 2004, Sociology of Education 77(2)",

  stepPeople(world, s, first, end) {
    open.count = 0;
    world.luck.befall(opening, world.week, first, end, world.settings.openness[s]!, open);
    if (open.count > 0) weighAll(world);
  },

  settlePeople(world, _s, _first, end) {
    const { takeUps } = world.now;
    const { person, practice, fidelity, fromContacts, count } = takeUps;
    for (; takeUps.settled < count && person[takeUps.settled]! < end; takeUps.settled++) {
      const at = takeUps.settled;
      takeUp(world, person[at]!, practice[at]!, fidelity[at]!, fromContacts[at] === 1);
    }
  },
};

/** Lets the open people of the week weigh up one practice each. */
function weighAll(world: World): void {
  const { sizes, settings, practices, state, luck, week } = world;
  const { values, count } = open;
  if (noUse.length < count) noUse = new Int32Array(values.length);
  const draws = luck.drawEach(weighing, week, values, noUse, count);
  if (reached.length < sizes.practice) reached = new Int32Array(sizes.practice);
  openness[1] = settings.engagementOpenness[0]!;
  openness[2] = settings.interestOpenness[0]!;
  for (let k = 0; k < count; k++) {
    const i = values[k]!;
    // Whoever is further out is open for something new less often.
    if (draws[4 * k + 3]! * WORD >= openness[state.ring[i]!]!) continue;
    const s = state.school[i]!;
    const focus = settings.focus[s]!;
    const aim = draws[4 * k]! * WORD;
    const d =
      aim < focus ? attentionOf(world, i, s) : Math.floor(((aim - focus) / (1 - focus)) * sizes.domain);
    const candidates = findReached(
      world,
      i,
      s,
      d,
      practices.domainOffsets[d]!,
      practices.domainOffsets[d + 1]!,
    );
    if (candidates === 0) continue;
    const p = reached[candidates === 1 ? 0 : Math.floor(draws[4 * k + 1]! * WORD * candidates)]!;
    decide(world, i, s, d, p, draws[4 * k + 2]!);
  }
}

/** Puts into `reached` the practices of a domain whose threshold person i has reached; returns how many. */
function findReached(world: World, i: number, s: number, d: number, first: number, end: number): number {
  const { sizes, settings, state, now } = world;
  const { usersAmong, aware, need, threshold, degree, current } = state;
  const row = i * sizes.practice;
  const known = aware[i * sizes.domain + d]!;
  const inUse = current[i * sizes.domain + d]!;
  const enough = need[i]!;
  const outside = now.gated && state.ring[i]! > 0;
  let count = 0;
  for (let p = first; p < end; p++) {
    if (outside && now.gate[s * sizes.practice + p] !== 0) continue;
    const users = usersAmong[row + p]!;
    if (p === inUse || (users === 0 && ((known >>> (p - first)) & 1) === 0)) continue;
    if (users >= enough) {
      reached[count++] = p;
      continue;
    }
    // Below the threshold only a group's backing helps.
    if (groupBacking(world, i, d, p) < 0) continue;
    const asShare = settings.thresholdKind[0] === 0;
    const backing = settings.endorsementWeight[s]!;
    const contacts = degree[i]!;
    const share = asShare ? (contacts > 0 ? users / contacts : 0) + backing : users + backing * contacts;
    // The threshold is held in 32 bits, so the share is compared in 32 bits: a fifth and a fifth meet two fifths.
    if (Math.fround(share) >= threshold[i]!) reached[count++] = p;
  }
  return count;
}

/** Person i takes up practice p, or not: own judgement against the norm among her contacts. */
function decide(world: World, i: number, s: number, d: number, p: number, word: number): void {
  const { sizes, settings, state, perils, now } = world;
  const { beliefMean, ownFit, usersAmong, current } = state;
  const deindividuation = settings.deindividuation[s]!;
  const own = perils.deindividuation.ownSense(deindividuation, settings.ownFitWeight[0]!);
  const row = i * sizes.practice;
  const cost = settings.challengeCost[0]! / now.support[s]!;
  const challenge = schoolChallenge(world, s, p);
  const inUse = current[i * sizes.domain + d]!;
  // Whoever uses a practice is most of the way to its variant.
  const asks = areKin(state, p, inUse) ? 1 - settings.variantLikeness[0]! : 1;
  let gain = beliefMean[row + p]! + own * ownFit[row + p]! - cost * asks * challenge;
  if (inUse >= 0) gain -= beliefMean[row + inUse]! + own * ownFit[row + inUse]!;
  const norm = Math.min(1, usersAmong[row + p]! / settings.normSaturation[0]!);
  // Pressure from outside makes people comply with what their group backs, whatever they think of it.
  const pressure = settings.externalPressure[s]!;
  const comply = pressure > 0 && groupBacking(world, i, d, p) >= 0 ? pressure : 0;
  const z =
    settings.judgementSharpness[s]! *
    (perils.deindividuation.judged(deindividuation, gain, settings.normWeight[0]! * norm) +
      settings.pressureCompliance[0]! * comply);
  if (word * WORD < logistic(z)) {
    now.takeUps.add(i, p, +(usersAmong[row + p]! > 0), startingFidelity(world, i, p));
  }
}
