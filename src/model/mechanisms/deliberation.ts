import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { bernoulliOf, choiceOf, normalOf, uniformOf } from "../../core/distributions.ts";
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
    const words = luck.drawAll(holding, week, sizes.group).slice(0, sizes.group);
    for (let g = 0; g < sizes.group; g++) {
      const first = system.groupMembers[system.groupOffsets[g]!]!;
      // A group across schools goes by the school of its first member.
      const s = system.groupSchool[g]! < 0 ? state.school[first]! : system.groupSchool[g]!;
      if ((week + g) % settings.meetingEvery[s]! !== 0) continue;
      if (bernoulliOf(words[g]!, meetingChance(world, s))) meet(world, g, s);
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

/** Time set aside, the principal and teacher leaders each can make a meeting happen. */
function meetingChance({ settings, now }: World, s: number): number {
  return (
    1 -
    (1 - settings.meetingTime[s]!) *
      (1 - 0.5 * settings.resourcing[s]!) *
      (1 - 0.5 * now.attends[s]!) *
      (1 - 0.5 * settings.distributedLeadership[s]!)
  );
}

function meet(world: World, g: number, s: number): void {
  const { system, structure, sizes, settings, practices, state, luck, now, week } = world;
  const groupthink = now.groupthink[s]!;
  const domains = sizes.domain;
  const practiceCount = sizes.practice;

  // Who is there: the members, and the principal when she takes part.
  let n = system.groupOffsets[g + 1]! - system.groupOffsets[g]!;
  if (members.length < n + 1) {
    members = new Int32Array(2 * n + 1);
    candidates = new Int32Array(2 * n + 1);
    supporters = new Int32Array(2 * n + 1);
  }
  let principal = system.groupSchool[g]! < 0 || now.attends[s] === 0 ? -1 : structure.principalOf[s]!;
  for (let k = 0; k < n; k++) {
    members[k] = system.groupMembers[system.groupOffsets[g]! + k]!;
    if (members[k] === principal) principal = -1;
  }
  if (principal >= 0) members[n++] = principal;
  if (n < 2) return;
  state.hours[s]! += n * settings.meetingHours[s]!;

  const draw = luck.draw(agenda, week, g);
  const aim = uniformOf(draw[0]!);
  const order = draw[2]!;
  const d = aim < settings.focus[s]! ? state.focusDomain[s]! : choiceOf(draw[1]!, domains);

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
    const merit = state.merit[s * practiceCount + p]!;
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

  now.meetings.add(g, chosen, n, principal);
  now.regret += bestMerit - state.merit[s * practiceCount + chosen]!;
  now.chosenChallenge += practices.challenge[chosen]!;
  const certainty = settings.hardening[0]! * groupthink;
  let sum = 0;
  let squares = 0;
  for (let k = 0; k < n; k++) {
    const cell = members[k]! * practiceCount + chosen;
    const belief = state.beliefMean[cell]!;
    sum += belief;
    squares += belief * belief;
    // Agreement alone hardens belief: the own mean counts as if it were fresh evidence.
    if (certainty > 0) now.evidence.add(members[k]!, chosen, belief, certainty, 0);
  }
  const mean = sum / n;
  now.agreement += Math.sqrt(Math.max(0, squares / n - mean * mean));
  const error = mean - state.merit[s * practiceCount + chosen]!;
  now.accuracy += error < 0 ? -error : error;
}
