import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { NumberList } from "../../core/numberList.ts";
import { FOUND_WANTING, isTested, OPEN, passesGate, UNDER_TEST } from "../gate.ts";
import type { Mechanism } from "../mechanism.ts";
import { ringsMatter } from "../rings.ts";
import { isCirculating } from "../variants.ts";
import type { World } from "../world.ts";

export const communityParameters = {
  pioneers: {
    section: "communities",
    label: "Share of staff who belong to the inner circle of pioneers at the start",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.05, 1],
    default: 1,
    scope: "system",
    atStart: true,
    assumed: "everybody is in it together, unless a scenario says otherwise",
  },
  engaged: {
    section: "communities",
    label: "Share of staff who try out what pioneers do, at the start",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    default: 0,
    scope: "system",
    atStart: true,
    assumed: "nobody, unless a scenario says otherwise; at most those whom the pioneers leave",
  },
  pioneerChoice: {
    section: "communities",
    label: "Who the pioneers are",
    unit: "switch",
    min: 0,
    max: 2,
    plausible: [0, 2],
    default: 2,
    scope: "system",
    atStart: true,
    integer: true,
    options: ["anyone", "early adopters", "readiest teams"],
    assumed:
      "early adopters come first, but pioneers who stand alone in their teams could test nothing together: whole teams join, the readiest first",
  },
  permeability: {
    section: "communities",
    label: "Chance in a week that somebody who learns from a person further in is drawn one ring inwards",
    unit: "per week",
    min: 0,
    max: 1,
    plausible: [0, 0.05],
    default: 0,
    scope: "school",
    assumed: "boundaries are closed, unless a scenario opens them",
  },
  newcomerRing: {
    section: "communities",
    label: "Ring that newcomers join",
    unit: "switch",
    min: 0,
    max: 3,
    plausible: [0, 3],
    default: 0,
    scope: "system",
    atStart: true,
    integer: true,
    options: ["that of the post", "practice", "engagement", "interest"],
    assumed: "a newcomer joins a team, and with it the ring of the person before her",
  },
  engagementOpenness: {
    section: "communities",
    label: "How often people who try out ideas weigh up a practice, as a share of pioneers",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.2, 1],
    default: 0.5,
    scope: "system",
    advanced: true,
    assumed: "they might try: half as often as those for whom it is the work itself",
  },
  interestOpenness: {
    section: "communities",
    label: "How often people who are kept informed weigh up a practice, as a share of pioneers",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    default: 0.1,
    scope: "system",
    advanced: true,
    assumed: "they hear of everything and rarely try: once in about a school year",
  },
  qualityFirst: {
    section: "communities",
    label: "How strictly a practice stays with the pioneers until their evidence on it is good enough",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "school",
    assumed: "off: most practices are scaled without a test",
  },
  gateEvidence: {
    section: "communities",
    label: "Weight of pooled evidence from which the network judges a practice",
    unit: "number",
    min: 0,
    max: 1e6,
    plausible: [5, 60],
    default: 25,
    scope: "system",
    assumed: "an error of .2 SD: as large as the differences between practices",
  },
  gateMerit: {
    section: "communities",
    label: "Pooled worth from which the network lets a practice out",
    unit: "SD",
    min: -5,
    max: 5,
    plausible: [0, 0.2],
    default: 0.1,
    scope: "system",
    assumed: "a tenth of the spread between teachers: clearly better than business as usual",
  },
  gateReport: {
    section: "communities",
    label: "How much of the pioneers' evidence comes across when a practice is let out and all are told",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    default: 0.2,
    scope: "system",
    assumed: "at the gate's default it then weighs 5, nearly as much as what people expect beforehand (6)",
  },
} as const satisfies ParameterSet;

const drawing = stream("communities.drawing");
const slipping = stream("communities.slipping");
// Reused from week to week.
const touched = new NumberList();

/**
 * Nested communities with permeable boundaries: practice, engagement, interest. While quality comes first, a practice
 * leaves the practice ring only after the pooled evidence on it has passed the gate.
 */
export const communities: Mechanism = {
  key: "communities",
  label: "Pioneers test, others are drawn in, and what proves good is let out",
  source: "Albury 2017: nested communities of practice, engagement and interest",

  step(world) {
    setGate(world);
    if (world.now.gated) report(world);
    if (ringsMatter(world)) drawInwards(world);
  },

  settle(world) {
    const { state, now } = world;
    for (let at = 0; at < now.drawnIn.count; at++) state.ring[now.drawnIn.values[at]!]!--;
    if (now.gated) poolEvidence(world);
  },
};

/** Works out which practices may leave the practice ring this week, a byte for each school and practice. */
function setGate(world: World): void {
  const { sizes, settings, state, luck, now, week } = world;
  now.gated = false;
  for (let s = 0; s < sizes.school; s++) if (settings.qualityFirst[s]! > 0) now.gated = true;
  if (!now.gated) return;
  for (let s = 0; s < sizes.school; s++) {
    const strictness = settings.qualityFirst[s]!;
    for (let p = 0; p < sizes.practice; p++) {
      let says = OPEN;
      if (strictness > 0 && state.clearedWeek[p] === 0) {
        const kept = strictness >= 1 || luck.uniform(slipping, week, s, p) < strictness;
        if (kept) says = isTested(world, p) && !passesGate(world, p) ? FOUND_WANTING : UNDER_TEST;
      }
      now.gate[s * sizes.practice + p] = says;
    }
  }
}

/** What was let out last week is told to all outside the practice ring, with some of the weight of its evidence. */
function report({ sizes, settings, state, now, week }: World): void {
  for (let p = 0; p < sizes.practice; p++) {
    if (state.clearedWeek[p] === 0 || state.clearedWeek[p] !== week - 1) continue;
    const weight = settings.gateReport[0]! * state.pooledPrecision[p]!;
    for (let i = 0; i < sizes.person; i++) {
      if (state.ring[i]! > 0) now.evidence.add(i, p, state.pooledMean[p]!, weight, 0);
    }
  }
}

/** Those who learn from somebody further in are drawn one ring inwards, by chance. */
function drawInwards({ system, structure, sizes, settings, state, luck, now, week }: World): void {
  const { ring, degree, tieTarget } = state;
  const { slotOffsets } = structure;
  touched.count = 0;
  for (let s = 0; s < sizes.school; s++) {
    const chance = settings.permeability[s]!;
    luck.befall(drawing, week, system.schoolOffsets[s]!, system.schoolOffsets[s + 1]!, chance, touched);
  }
  for (let at = 0; at < touched.count; at++) {
    const i = touched.values[at]!;
    const own = ring[i]!;
    if (own === 0) continue;
    const end = slotOffsets[i]! + degree[i]!;
    for (let e = slotOffsets[i]!; e < end; e++) {
      if (ring[tieTarget[e]!]! >= own) continue;
      now.drawnIn.push(i);
      break;
    }
  }
}

/** The week's evidence joins the pool, weighted by precision; what passes the gate is let out for good. */
function poolEvidence(world: World): void {
  const { sizes, state, now, week } = world;
  for (let p = 0; p < sizes.practice; p++) {
    const fresh = now.pooledPrecision[p]!;
    if (fresh > 0) {
      const before = state.pooledPrecision[p]!;
      const after = before + fresh;
      state.pooledMean[p] = (before * state.pooledMean[p]! + now.pooledSum[p]!) / after;
      state.pooledPrecision[p] = after;
    }
    // A gate that asks for nothing must not let out what no school has made yet.
    if (state.clearedWeek[p] === 0 && isCirculating(world, p) && passesGate(world, p))
      state.clearedWeek[p] = week;
  }
}
