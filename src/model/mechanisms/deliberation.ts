import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { bernoulliOf } from "../../core/distributions.ts";
import { groupValue, presenceOf } from "../bodies.ts";
import { meet } from "../meeting.ts";
import type { Mechanism } from "../mechanism.ts";
import { decisionRules } from "../vote.ts";
import { rememberResearch } from "../research.ts";
import type { World } from "../world.ts";

export const deliberationParameters = {
  decisionRule: {
    section: "groups",
    label: "How a group decides whether to stand behind a practice",
    unit: "switch",
    min: 0,
    max: 5,
    plausible: [0, 5],
    default: 0,
    scope: "school",
    integer: true,
    options: decisionRules,
    advanced: true,
    assumed:
      "teams talk until something is settled; votes, vetoes and decisions from above are there to compare",
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
    rememberResearch(world);
    const { meetings } = world.now;
    const { domainOf } = world.structure;
    for (let at = 0; at < meetings.count; at++) {
      const group = meetings.group[at]!;
      const p = meetings.backed[at]!;
      const cell = group * world.sizes.domain + domainOf[p]!;
      const { endorsed, owned, agenda } = world.state;
      endorsed[cell] = p;
      // What it once chose by its own demand stays its own until it settles on something else.
      if (meetings.demanded[at] === 1) owned[cell] = p;
      else if (owned[cell] !== p) owned[cell] = -1;
      agenda[group] = meetings.demanded[at] === 1 ? domainOf[p]! : -1;
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
  return (
    1 -
    (1 - groupValue(world, g, settings.meetingTime)) *
      (1 - settings.pressureUrgency[0]! * groupValue(world, g, settings.externalPressure)) *
      (1 - settings.teachersHold[0]! * groupValue(world, g, settings.distributedLeadership)) *
      fallsThrough(world, settings.participationEffect, presence) *
      fallsThrough(world, settings.goalsEffect, groupValue(world, g, settings.goals)) *
      fallsThrough(world, settings.planningEffect, groupValue(world, g, settings.planning)) *
      fallsThrough(world, settings.resourcingEffect, groupValue(world, g, settings.resourcing)) *
      fallsThrough(world, settings.environmentEffect, groupValue(world, g, settings.environment))
  );
}

/** Chance that a dimension of leadership, at a strength of 0–1, does not make a meeting happen. */
function fallsThrough({ settings }: World, effect: Float64Array, strength: number): number {
  const holds = settings.leadershipHolds[0]! * effect[0]! * strength;
  return holds > 1 ? 0 : 1 - holds;
}
