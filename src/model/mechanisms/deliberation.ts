import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { bernoulliOf, choiceOf, normalOf, uniformOf } from "../../core/distributions.ts";
import { groupMerit, groupthinkOf, groupValue, presenceOf } from "../bodies.ts";
import type { Mechanism } from "../mechanism.ts";
import type { World } from "../world.ts";

export const deliberationParameters = {
  groupthink: {
    section: "perils",
    label: "How far groups settle on what is easy to agree on",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.3,
    scope: "school",
    assumed: "shared information is mentioned two SD more often (Lu, Yuan & McLeod 2012): a third of the way",
  },
  meetingEvery: {
    section: "groups",
    label: "Weeks from one group meeting to the next",
    unit: "weeks",
    min: 1,
    max: 1000,
    plausible: [1, 8],
    default: 2,
    scope: "school",
    integer: true,
    assumed: "twice a month",
  },
  meetingTime: {
    section: "groups",
    label: "Chance that a meeting takes place when nobody leads and nothing is resourced",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.8],
    default: 0.25,
    scope: "school",
    assumed:
      "meetings that nobody holds time for mostly fall through (Sherer, Russell & Iriti: structures matter)",
  },
  leadershipHolds: {
    section: "groups",
    label: "How far a dimension of leadership with an effect of 1 SD makes a meeting happen",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.2, 0.9],
    default: 0.6,
    scope: "system",
    advanced: true,
    assumed: "a principal who takes part then makes every other meeting happen that would fall through",
  },
  teachersHold: {
    section: "groups",
    label: "How far teachers who lead themselves make a meeting happen",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.2, 0.9],
    default: 0.5,
    scope: "system",
    advanced: true,
    assumed: "as much as a principal who takes part",
  },
  endorsementWeight: {
    section: "groups",
    label: "How much a group's backing counts, as a share of own contacts",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    default: 0.2,
    scope: "school",
    assumed: "like one contact in five",
  },
  voiceNoise: {
    section: "groups",
    label: "How far a single voice in a meeting is off",
    unit: "SD",
    min: 0,
    max: 5,
    plausible: [0, 0.4],
    default: 0.15,
    scope: "system",
    advanced: true,
    assumed: "as blurred as a single look at a practice",
  },
  unsharedSilence: {
    section: "groups",
    label: "How often full groupthink passes over what only one member knows",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.3, 0.9],
    default: 0.6,
    scope: "system",
    advanced: true,
    source:
      "Lu, Yuan & McLeod 2012: groups are eight times less likely to find a solution that only single members know",
  },
  easeOfUse: {
    section: "groups",
    label: "How much it eases agreement when all already use a practice",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 0.6],
    default: 0.3,
    scope: "system",
    advanced: true,
    assumed: "on the scale of quality; strength guessed",
  },
  easeLostToChallenge: {
    section: "groups",
    label: "How much it hinders agreement when a practice asks for everything to change",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 1],
    default: 0.6,
    scope: "system",
    advanced: true,
    assumed: "on the scale of quality; strength guessed",
  },
  hardening: {
    section: "groups",
    label: "Certainty that full groupthink adds at each agreement without new evidence",
    unit: "number",
    min: 0,
    max: 100,
    plausible: [0, 6],
    default: 3,
    scope: "system",
    advanced: true,
    assumed: "half of the prior's weight of 6",
  },
  meetingHours: {
    section: "costs",
    label: "Hours that a group meeting takes each member",
    unit: "hours",
    min: 0,
    max: 40,
    plausible: [0.5, 3],
    default: 1,
    scope: "school",
    assumed: "one school period and a little",
  },
} as const satisfies ParameterSet;

const holding = stream("deliberation.holding");
const agenda = stream("deliberation.agenda");
const silence = stream("deliberation.silence");
const voices = stream("deliberation.voices");

/** Number of independent voices that n correlated ones are worth: n at correlation 0, one at 1. */
export function effectiveVoices(n: number, correlation: number): number {
  return n / (1 + (n - 1) * correlation);
}

// Scratch for one meeting; larger groups than this grow it.
let members = new Int32Array(64);
let candidates = new Int32Array(64);
let supporters = new Int32Array(64);

/** Groups meet, take up a domain and settle on one of the practices in use among them. */
export const deliberation: Mechanism = {
  key: "deliberation",
  label: "Groups meet and settle on a practice",
  source: "Lu, Yuan & McLeod 2012, Personality and Social Psychology Review 16(1)",

  step(world) {
    const { system, sizes, settings, state, luck, week } = world;
    if (sizes.group === 0) return;
    const words = luck.drawAll(holding, week, sizes.group);
    for (let g = 0; g < sizes.group; g++) {
      // How often a group across schools meets goes by its first member's school.
      const s = state.school[system.groupMembers[system.groupOffsets[g]!]!]!;
      if ((week + g) % settings.meetingEvery[s]! !== 0) continue;
      const presence = presenceOf(world, g);
      if (bernoulliOf(words[g]!, meetingChance(world, g, presence))) meet(world, g, presence);
    }
  },

  settle(world) {
    const { meetings } = world.now;
    const { domainOf } = world.structure;
    for (let at = 0; at < meetings.count; at++) {
      const group = meetings.group[at]!;
      const p = meetings.practice[at]!;
      world.state.endorsed[group * world.sizes.domain + domainOf[p]!] = p;
      world.recorder?.endorsed(world.week, group, p);
    }
  },
};

/**
 * Chance that a group meets: time set aside, teacher leaders, and each dimension of leadership in proportion to
 * its published effect can make it happen.
 */
function meetingChance(world: World, g: number, presence: number): number {
  const { settings } = world;
  const hold = settings.leadershipHolds[0]!;
  const dimension = (effect: Float64Array, strength: Float64Array): number =>
    1 - share(hold * effect[0]! * groupValue(world, g, strength));
  return (
    1 -
    (1 - groupValue(world, g, settings.meetingTime)) *
      (1 - settings.teachersHold[0]! * groupValue(world, g, settings.distributedLeadership)) *
      (1 - share(hold * settings.participationEffect[0]! * presence)) *
      dimension(settings.goalsEffect, settings.goals) *
      dimension(settings.planningEffect, settings.planning) *
      dimension(settings.resourcingEffect, settings.resourcing) *
      dimension(settings.environmentEffect, settings.environment)
  );
}

function share(value: number): number {
  return value > 1 ? 1 : value;
}

function meet(world: World, g: number, presence: number): void {
  const { system, structure, sizes, settings, practices, state, luck, now, week } = world;
  const groupthink = groupthinkOf(world, g, presence);
  const domains = sizes.domain;
  const practiceCount = sizes.practice;

  // Who is there: the members, and the principal when she takes part.
  let n = system.groupOffsets[g + 1]! - system.groupOffsets[g]!;
  if (members.length < n + 1) {
    members = new Int32Array(2 * n + 1);
    candidates = new Int32Array(2 * n + 1);
    supporters = new Int32Array(2 * n + 1);
  }
  const s = system.groupSchool[g]!;
  let principal = s >= 0 && presence > 0 ? structure.principalOf[s]! : -1;
  for (let k = 0; k < n; k++) {
    members[k] = system.groupMembers[system.groupOffsets[g]! + k]!;
    if (members[k] === principal) principal = -1;
  }
  if (principal >= 0) members[n++] = principal;
  if (n < 2) return;
  for (let k = 0; k < n; k++) {
    const home = state.school[members[k]!]!;
    state.hours[home]! += settings.meetingHours[home]!;
  }

  const draw = luck.draw(agenda, week, g);
  const aim = uniformOf(draw[0]!);
  const order = draw[2]!;
  const focusDomain = state.focusDomain[state.school[members[0]!]!]!;
  const d = aim < groupValue(world, g, settings.focus) ? focusDomain : choiceOf(draw[1]!, domains);

  // What is in use among them.
  let candidateCount = 0;
  for (let k = 0; k < n; k++) {
    const p = state.current[members[k]! * domains + d]!;
    if (p < 0) continue;
    let at = 0;
    while (at < candidateCount && candidates[at] !== p) at++;
    if (at === candidateCount) {
      candidates[candidateCount] = p;
      supporters[candidateCount++] = 0;
    }
    supporters[at]!++;
  }
  if (candidateCount === 0) return;

  // Correlated voices carry the information of fewer; what is lost shows as an error common to all of them.
  const commonError =
    settings.voiceNoise[0]! * Math.sqrt(Math.max(0, 1 / effectiveVoices(n, groupthink) - 1 / n));
  // Begins at a random candidate, so that a tie of scores favours nobody.
  const begin = choiceOf(order, candidateCount);
  let chosen = -1;
  let best = -Infinity;
  let bestMerit = -Infinity;
  for (let step = 0; step < candidateCount; step++) {
    const at = (begin + step) % candidateCount;
    const p = candidates[at]!;
    const merit = groupMerit(world, g, p);
    if (merit > bestMerit) bestMerit = merit;
    // Each candidate's luck goes by its place in the domain, so it is the same whoever else is there.
    const place = p - practices.domainOffsets[d]!;
    if (supporters[at] === 1 && groupthink > 0) {
      if (luck.uniform(silence, week, g, place) < settings.unsharedSilence[0]! * groupthink) continue;
    }
    let appraisal = 0;
    for (let k = 0; k < n; k++) appraisal += state.beliefMean[members[k]! * practiceCount + p]!;
    appraisal /= n;
    if (commonError > 0) appraisal += commonError * normalOf(luck.draw(voices, week, g, place)[0]!);
    const ease =
      (settings.easeOfUse[0]! * supporters[at]!) / n -
      settings.easeLostToChallenge[0]! * practices.challenge[p]!;
    const score = (1 - groupthink) * appraisal + groupthink * ease;
    if (score > best) {
      best = score;
      chosen = p;
    }
  }
  if (chosen < 0) return;

  const chosenMerit = groupMerit(world, g, chosen);
  now.meetings.add(g, chosen, n, principal);
  now.regret += bestMerit - chosenMerit;
  now.chosenChallenge += practices.challenge[chosen]!;
  const certainty = settings.hardening[0]! * groupthink;
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < n; k++) {
    const cell = members[k]! * practiceCount + chosen;
    const belief = state.beliefMean[cell]!;
    sum += belief;
    squares += belief * belief;
    // Agreement alone hardens belief: the own mean counts as if it were fresh evidence. Without groupthink it
    // weighs nothing, and only tells everybody present of the practice.
    now.evidence.add(members[k]!, chosen, belief, certainty, 0);
  }
  const mean = sum / n;
  now.disagreement += Math.sqrt(Math.max(0, squares / n - mean * mean));
  const error = mean - chosenMerit;
  now.error += error < 0 ? -error : error;
}
