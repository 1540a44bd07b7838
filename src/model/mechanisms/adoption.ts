import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { choiceOf, uniformOf } from "../../core/distributions.ts";
import { logistic } from "../../core/mathematics.ts";
import type { Mechanism } from "../mechanism.ts";
import { takeUp } from "../practiceUse.ts";

export const adoptionParameters = {
  deindividuation: {
    section: "perils",
    label: "How far the group's norm replaces the teacher's own judgement",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.3,
    scope: "school",
    assumed: "pressure counts at least as much as own view in Frank, Zhao & Borman 2004; set below that",
  },
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
    assumed: "about one SD of quality",
  },
  normWeight: {
    section: "adoption",
    label: "Pull of a full local norm on a teacher who does not judge for herself",
    unit: "SD",
    min: 0,
    max: 2,
    plausible: [0.1, 0.6],
    default: 0.35,
    scope: "system",
    advanced: true,
    source: "own estimate from three data sets: log-odds of .6–1.0, up to 2, for exposure from 0 to 1",
  },
  normSaturation: {
    section: "adoption",
    label: "Number of users among own contacts at which the norm is full",
    unit: "people",
    min: 1,
    max: 1000,
    plausible: [2, 4],
    default: 3,
    scope: "system",
    integer: true,
    advanced: true,
    source: "Asch 1951: conformity rises up to a majority of three and is flat from there",
  },
  ownFitWeight: {
    section: "adoption",
    label: "How far teachers go by their own sense of what fits their classroom",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.3, 1],
    default: 0.7,
    scope: "system",
    advanced: true,
    assumed: "own context counts for most of its worth",
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
    integer: true,
    options: ["share", "number"],
    advanced: true,
    source: "Valente 1996: thresholds as shares of the personal network",
  },
} as const satisfies ParameterSet;

const opening = stream("adoption.opening");
const weighing = stream("adoption.weighing");
const TWO_32 = 4294967296;
let reached = new Int32Array(32);

/**
 * Teachers weigh up practices that enough of their contacts use, and take some up. A week that is open
 * for something new is spent on one domain and on one of the practices that reached the threshold there.
 */
export const adoption: Mechanism = {
  key: "adoption",
  label: "Teachers weigh up and take up practices",
  source: "Valente 1996, Social Networks 18; Frank, Zhao & Borman 2004, Sociology of Education 77(2)",

  step({ system, structure, sizes, settings, practices, state, luck, now, week }) {
    const { usersAmong, aware, need, threshold, degree, current, beliefMean, ownFit, endorsed } = state;
    const { groupsOfOffsets, groupsOf } = structure;
    const domains = sizes.domain;
    const practiceCount = sizes.practice;
    const asShare = settings.thresholdKind[0] === 0;
    const saturation = settings.normSaturation[0]!;
    const fitWeight = settings.ownFitWeight[0]!;
    if (reached.length < practiceCount) reached = new Int32Array(practiceCount);
    const open = luck.drawAll(opening, week, sizes.person);

    for (let s = 0; s < sizes.school; s++) {
      const openLimit = settings.openness[s]! * TWO_32;
      if (openLimit === 0) continue;
      const deindividuation = settings.deindividuation[s]!;
      const own = fitWeight * (1 - deindividuation);
      const pull = deindividuation * settings.normWeight[0]!;
      const sharpness = settings.judgementSharpness[s]!;
      const cost = settings.challengeCost[0]! / now.support[s]!;
      const focus = settings.focus[s]!;
      const backing = settings.endorsementWeight[s]!;

      for (let i = system.schoolOffsets[s]!; i < system.schoolOffsets[s + 1]!; i++) {
        if (open[i]! >= openLimit) continue;
        const draw = luck.draw(weighing, week, i);
        const aim = uniformOf(draw[0]!);
        const d = aim < focus ? state.focusDomain[s]! : Math.floor(((aim - focus) / (1 - focus)) * domains);
        const first = practices.domainOffsets[d]!;
        const end = practices.domainOffsets[d + 1]!;
        const known = aware[i * domains + d]!;
        const inUse = current[i * domains + d]!;
        const enough = need[i]!;
        let count = 0;
        for (let p = first; p < end; p++) {
          const users = usersAmong[i * practiceCount + p]!;
          if (p === inUse || (users === 0 && ((known >>> (p - first)) & 1) === 0)) continue;
          if (users >= enough) {
            reached[count++] = p;
            continue;
          }
          // Below the threshold only a group's backing helps.
          for (let at = groupsOfOffsets[i]!; at < groupsOfOffsets[i + 1]!; at++) {
            if (endorsed[groupsOf[at]! * domains + d] !== p) continue;
            const scale = asShare ? 1 : degree[i]!;
            const share = asShare ? (degree[i]! > 0 ? users / degree[i]! : 0) : users;
            if (share + backing * scale >= threshold[i]!) reached[count++] = p;
            break;
          }
        }
        if (count === 0) continue;
        const p = reached[count === 1 ? 0 : choiceOf(draw[1]!, count)]!;
        const cell = i * practiceCount + p;
        const users = usersAmong[cell]!;
        let gain = beliefMean[cell]! + own * ownFit[cell]! - cost * practices.challenge[p]!;
        if (inUse >= 0) {
          const present = i * practiceCount + inUse;
          gain -= beliefMean[present]! + own * ownFit[present]!;
        }
        const norm = users >= saturation ? 1 : users / saturation;
        const z = sharpness * ((1 - deindividuation) * gain + pull * norm);
        if (uniformOf(draw[2]!) < logistic(z)) {
          now.takeUps.push(i);
          now.takeUps.push(p);
        }
      }
    }
  },

  settle(world) {
    const { values, count } = world.now.takeUps;
    for (let at = 0; at < count; at += 2) takeUp(world, values[at]!, values[at + 1]!);
  },
};
