import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { bernoulliOf } from "../../core/distributions.ts";
import type { Mechanism } from "../mechanism.ts";
import { participationOf } from "../participation.ts";

const robinson = "Robinson, Lloyd & Rowe 2008, Educational Administration Quarterly 44(5)";

export const leadershipParameters = {
  principalParticipation: {
    section: "leadership",
    label: "How often the principal takes part in teachers' learning",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.3,
    scope: "school",
    assumed: "about one meeting in three; no survey of how often was found",
  },
  goals: {
    section: "leadership",
    label: "How clear and shared the goals for teaching are",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.5,
    scope: "school",
    assumed: "the middle of the scale",
  },
  planning: {
    section: "leadership",
    label: "How closely leaders plan, coordinate and evaluate teaching",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.5,
    scope: "school",
    assumed: "the middle of the scale",
  },
  resourcing: {
    section: "leadership",
    label: "How far time and money follow the goals",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.5,
    scope: "school",
    assumed: "the middle of the scale",
  },
  environment: {
    section: "leadership",
    label: "How orderly and supportive the school is",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.6,
    scope: "school",
    assumed: "most schools are more orderly than not",
  },
  distributedLeadership: {
    section: "leadership",
    label: "How far teachers lead the work themselves",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.2,
    scope: "school",
    assumed: "a few teacher leaders in most schools",
  },
  dissent: {
    section: "leadership",
    label: "How well disagreement is protected in meetings",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.2,
    scope: "school",
    assumed: "open disagreement is rare in most meetings",
  },
  capacity: {
    section: "capacity",
    label: "How much help there is for teachers who try something new",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.4,
    scope: "school",
    assumed: "somewhat below the middle of the scale",
  },
  accountability: {
    section: "accountability",
    label: "How visible each teacher's own contribution to shared work is",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.3,
    scope: "school",
    assumed: "most shared work is not signed",
  },
  participationEffect: {
    section: "leadership",
    label: "Effect of principals taking part in teachers' learning",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 0.84],
    default: 0.84,
    scope: "system",
    advanced: true,
    source: robinson,
  },
  goalsEffect: {
    section: "leadership",
    label: "Effect of clear goals",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 0.6],
    default: 0.42,
    scope: "system",
    advanced: true,
    source: robinson,
  },
  planningEffect: {
    section: "leadership",
    label: "Effect of planning, coordinating and evaluating teaching",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 0.6],
    default: 0.42,
    scope: "system",
    advanced: true,
    source: robinson,
  },
  resourcingEffect: {
    section: "leadership",
    label: "Effect of resources that follow the goals",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 0.5],
    default: 0.31,
    scope: "system",
    advanced: true,
    source: robinson,
  },
  environmentEffect: {
    section: "leadership",
    label: "Effect of an orderly and supportive school",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0, 0.5],
    default: 0.27,
    scope: "system",
    advanced: true,
    source: robinson,
  },
  capacityEffect: {
    section: "capacity",
    label: "Share of the support for trying out that is lost where there is no help at all",
    unit: "share",
    min: 0,
    max: 0.95,
    plausible: [0.2, 0.8],
    default: 0.5,
    scope: "system",
    advanced: true,
    assumed: "leaders still give half of the support where there is no coach and no time; strength guessed",
  },
  dissentProtection: {
    section: "leadership",
    label: "Share of the pressure to agree that fully protected disagreement takes away",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.5, 0.9],
    default: 0.75,
    scope: "system",
    advanced: true,
    source: "Asch 1951: one dissenter cut conformity from 32 % to 8 %, that is to a quarter",
  },
  principalProtection: {
    section: "leadership",
    label: "Share of the pressure to agree that a principal who sits in takes away",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    default: 0.3,
    scope: "system",
    advanced: true,
    assumed: "a principal who takes part as a learner gives leave to disagree; strength guessed",
  },
  planningVisibility: {
    section: "accountability",
    label: "How far planning and evaluating make contributions visible",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.6],
    default: 0.3,
    scope: "system",
    advanced: true,
    assumed: "roles and follow-up make some of the work visible; strength guessed",
  },
  principalVisibility: {
    section: "accountability",
    label: "How far a principal who sits in makes contributions visible",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.6],
    default: 0.3,
    scope: "system",
    advanced: true,
    assumed: "being seen at work lessens loafing (Karau & Williams 1993); strength guessed",
  },
} as const satisfies ParameterSet;

const attendance = stream("leadership.attendance");

/**
 * Who leads this week. The principal is no hub of advice: taking part works by attendance, and through it
 * by support for trying out, leave to disagree and visible contributions.
 */
export const leadership: Mechanism = {
  key: "leadership",
  label: "Principals take part in teachers' learning, and lead in four other ways",
  source: robinson,

  step(world) {
    const { sizes, settings, luck, perils, now, week } = world;
    const words = luck.drawAll(attendance, week, sizes.school);
    for (let s = 0; s < sizes.school; s++) {
      const attends = bernoulliOf(words[s]!, participationOf(world, s)) ? 1 : 0;
      now.attends[s] = attends;
      // All five dimensions act on the same support, each with its published weight, so that their order is the published order.
      now.support[s] =
        (1 +
          settings.participationEffect[0]! * attends +
          settings.goalsEffect[0]! * settings.goals[s]! +
          settings.planningEffect[0]! * settings.planning[s]! +
          settings.resourcingEffect[0]! * settings.resourcing[s]! +
          settings.environmentEffect[0]! * settings.environment[s]!) *
        (1 - settings.capacityEffect[0]! * (1 - settings.capacity[s]!));
      now.groupthink[s] = perils.groupthink.atWork(
        settings.groupthink[s]!,
        settings.dissentProtection[0]! * settings.dissent[s]!,
        settings.principalProtection[0]! * attends,
      );
    }
  },
};
