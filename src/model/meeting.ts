import { stream } from "../core/luck.ts";
import { choiceOf, normalOf, uniformOf } from "../core/distributions.ts";
import { groupChallenge, groupMerit, groupthinkOf, groupValue } from "./bodies.ts";
import { neediestDomain } from "./demand.ts";
import { stillUnderstanding } from "./focus.ts";
import { readResearch } from "./research.ts";
import { mayDiscuss } from "./gate.ts";
import { MEAN, passesVote } from "./vote.ts";
import type { World } from "./world.ts";

const agenda = stream("deliberation.agenda");
const silence = stream("deliberation.silence");
const voices = stream("deliberation.voices");

// Scratch for one meeting; larger groups than this grow it.
let members = new Int32Array(64);
let candidates = new Int32Array(64);
let supporters = new Int32Array(64);

/**
 * One meeting of group g: who is there, what they talk about, what they settle on. `presence` is how far principals
 * take part, 0–1.
 */
export function meet(world: World, g: number, presence: number): void {
  const { system, structure, sizes, settings, practices, state, luck, perils, now, week } = world;
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
  // Where nobody sits in who leads the school, the group's first member leads it.
  let leader = 0;
  for (let k = 0; k < n; k++) {
    members[k] = system.groupMembers[system.groupOffsets[g]! + k]!;
    if (members[k] === principal) {
      leader = k;
      principal = -1;
    }
  }
  if (principal >= 0) {
    leader = n;
    members[n++] = principal;
  }
  if (n < 2) return;
  for (let k = 0; k < n; k++) {
    const home = state.school[members[k]!]!;
    state.hours[home]! += settings.meetingHours[home]!;
  }
  // While the problem is not understood, a meeting works at that and settles on nothing.
  if (stillUnderstanding(world)) return;

  const draw = luck.draw(agenda, week, g);
  const aim = uniformOf(draw[0]!);
  const order = draw[2]!;
  const focusDomain = state.focusDomain[state.school[members[0]!]!]!;
  let d = aim < groupValue(world, g, settings.focus) ? focusDomain : choiceOf(draw[1]!, domains);
  const demanded = uniformOf(draw[3]!) < groupValue(world, g, settings.demandDriven);
  if (demanded) d = neediestDomain(world, g, members, n);
  if (d < 0) return;

  // What is in use among them.
  let candidateCount = 0;
  for (let k = 0; k < n; k++) {
    const p = state.current[members[k]! * domains + d]!;
    if (p < 0) continue;
    let at = 0;
    while (at < candidateCount && candidates[at] !== p) at++;
    if (at === candidateCount) {
      if (now.gated && !mayDiscuss(world, p, members, n)) continue;
      candidates[candidateCount] = p;
      supporters[candidateCount++] = 0;
    }
    supporters[at]!++;
  }
  if (candidateCount === 0) return;

  const commonError = perils.groupthink.commonError(groupthink, n, settings.voiceNoise[0]!);
  const passedOver = perils.groupthink.passedOver(groupthink, settings.unsharedSilence[0]!);
  const following = perils.groupthink.following(groupthink);
  // By which rule goes by the first member's school, as how often a group meets does.
  const rule = settings.decisionRule[state.school[members[0]!]!]!;
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
    if (supporters[at] === 1 && passedOver > 0) {
      if (luck.uniform(silence, week, g, place) < passedOver) continue;
    }
    let appraisal = 0;
    for (let k = 0; k < n; k++) appraisal += state.beliefMean[members[k]! * practiceCount + p]!;
    appraisal /= n;
    if (commonError > 0) appraisal += commonError * normalOf(luck.draw(voices, week, g, place)[0]!);
    if (rule === MEAN && !(appraisal > 0)) continue;
    if (rule > MEAN && !passesVote(world, rule, g, p, members, n, leader, following)) continue;
    const ease =
      (settings.easeOfUse[0]! * supporters[at]!) / n -
      settings.easeLostToChallenge[0]! * groupChallenge(world, g, p);
    const score = perils.groupthink.score(groupthink, appraisal, ease);
    if (score > best) {
      best = score;
      chosen = p;
    }
  }
  if (chosen < 0) return;

  const chosenMerit = groupMerit(world, g, chosen);
  now.meetings.add(g, chosen, n, principal, demanded ? 1 : 0);
  readResearch(world, g, chosen, members, n);
  now.regret += bestMerit - chosenMerit;
  now.chosenChallenge += practices.challenge[chosen]!;
  const certainty = perils.groupthink.hardening(groupthink, settings.hardening[0]!);
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
  const disagreement = Math.sqrt(Math.max(0, squares / n - mean * mean));
  const error = mean - chosenMerit < 0 ? chosenMerit - mean : mean - chosenMerit;
  now.disagreement += disagreement;
  now.error += error;
  if (error > 2 * disagreement) now.falseAgreements++;
}
