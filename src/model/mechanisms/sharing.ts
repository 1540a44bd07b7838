import type { ParameterSet } from "../../core/parameter.ts";
import { stream } from "../../core/luck.ts";
import { normalOf, uniformOf } from "../../core/distributions.ts";
import type { Mechanism } from "../mechanism.ts";
import { JOINT_WORK, modeParameters, modes } from "../modes.ts";

/** Trust at which evidence counts with its full precision: the default of the trust scale. */
const TRUST_REFERENCE = 0.6;
/** Uses of the contact stream from here on settle ties whose 16 bits fall on the boundary. */
const BOUNDARY_USES = 1 << 20;

// Owners and slots of the ties that one school uses in the week; reused.
let usedOwner = new Int32Array(256);
let usedSlot = new Int32Array(256);

function growUsed(least: number): void {
  const owners = new Int32Array(least * 2);
  const slots = new Int32Array(least * 2);
  owners.set(usedOwner);
  slots.set(usedSlot);
  usedOwner = owners;
  usedSlot = slots;
}

export const sharingParameters = {
  qualityControl: {
    section: "perils",
    label: "How far quality is checked before a practice is passed on",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.4,
    scope: "school",
    assumed: "between no checking at all and checking everything; ratings by peers carry little information (Hechinger Report 2019)",
  },
  contactRate: {
    section: "collaboration",
    label: "Chance that a full-strength tie is used in a week",
    unit: "per week",
    min: 0,
    max: 1,
    plausible: [0.1, 0.9],
    default: 0.46,
    scope: "school",
    assumed: "with ties of strength .8 about 1.5 exchanges a week for each of the staff",
  },
  focus: {
    section: "purpose",
    label: "How far exchange and meetings keep to the network's focus",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0.5,
    scope: "school",
    assumed: "half of the time",
  },
  trust: {
    section: "relationships",
    label: "How far staff trust one another",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0.2, 0.95],
    default: 0.6,
    scope: "school",
    source: "Pitts & Spillane 2009 data: mean 3.14 on a scale of 1–4, that is .71 of the way; lowered for ties across schools",
  },
  signalNoise: {
    section: "collaboration",
    label: "How blurred a single look at a practice is",
    unit: "SD",
    min: 0,
    max: 5,
    plausible: [0.05, 0.4],
    default: 0.15,
    scope: "system",
    advanced: true,
    assumed: "as wide as a practice's differences between schools",
  },
  goalsScrutiny: {
    section: "collaboration",
    label: "Share of the missing scrutiny that clear goals make good",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 0.5],
    default: 0.2,
    scope: "system",
    advanced: true,
    assumed: "a clear goal tells what to look for; strength guessed",
  },
  ...modeParameters,
} as const satisfies ParameterSet;

const using = stream("sharing.use");
const tie = stream("sharing.tie");

/**
 * Ties are used, and colleagues show what they use. With quality control the signal tells a practice's
 * true worth in the colleague's school, without it only its appeal.
 */
export const sharing: Mechanism = {
  key: "sharing",
  label: "Colleagues share what they use, in four modes of collaboration",
  source: "Little 1990, Teachers College Record 91(4)",

  step({ system, structure, sizes, settings, practices, state, luck, now, week, recorder }) {
    const { tieTarget, tieStrength, tieTrust, current, fidelity, merit, school, degree } = state;
    const { slotOffsets } = structure;
    const { evidence, usedTies, jointTies } = now;
    const domains = sizes.domain;
    const practiceCount = sizes.practice;
    const appeal = practices.appeal;
    const noise = settings.signalNoise[0]!;
    const modeLimit = new Float64Array(modes.length);
    const worth = new Float64Array(modes.length);
    // Looked up once: a name put together in the loop over schools would cost more than their people.
    const share = modes.map((mode) => settings[`${mode}Share`]);
    const scrutiny = modes.map((mode) => settings[`${mode}Scrutiny`][0]!);
    const precision = modes.map((mode) => settings[`${mode}Precision`][0]!);
    const passedOn = modes.map((mode) => settings[`${mode}Fidelity`][0]!);
    const hours = modes.map((mode) => settings[`${mode}Hours`][0]!);

    for (let s = 0; s < sizes.school; s++) {
      const rate = settings.contactRate[s]! * 65536;
      if (rate === 0) continue;
      const focus = settings.focus[s]!;
      const focusDomain = state.focusDomain[s]!;
      const clarity = settings.goalsScrutiny[0]! * settings.goals[s]!;
      let shares = 0;
      for (let m = 0; m < modes.length; m++) {
        shares += share[m]![s]!;
        modeLimit[m] = shares;
        worth[m] = settings.qualityControl[s]! * (scrutiny[m]! + (1 - scrutiny[m]!) * clarity);
      }
      // First which ties are used, then all their draws, then what is shared: three short loops run ahead
      // of memory where one long one would wait for it.
      const start = system.schoolOffsets[s]!;
      const firstUsed = usedTies.count;
      let used = 0;
      const halves = luck.drawBlocks(using, week, start, system.schoolOffsets[s + 1]! - start);
      for (let i = start; i < system.schoolOffsets[s + 1]!; i++) {
        const row = slotOffsets[i]!;
        const filled = degree[i]!;
        if (usedOwner.length < used + filled) growUsed(used + filled);
        for (let slot = 0; slot < filled; slot++) {
          // Eight ties share a draw: each takes 16 bits, and the rare tie on the boundary a draw of its own.
          const word =
            slot < 8
              ? halves[(i - start) * 4 + (slot >>> 1)]!
              : luck.draw(using, week, i, slot >>> 3)[(slot & 7) >>> 1]!;
          const bits = (slot & 1) === 0 ? word & 0xffff : word >>> 16;
          const limit = rate * tieStrength[row + slot]!;
          if (bits + 1 > limit) {
            if (bits >= limit) continue;
            if (luck.uniform(using, week, i, BOUNDARY_USES + slot) >= limit - bits) continue;
          }
          usedOwner[used] = i;
          usedSlot[used++] = slot;
          usedTies.push(row + slot);
        }
      }

      const draws = luck.drawEach(tie, week, usedOwner, usedSlot, used);
      let hoursSpent = 0;
      for (let k = 0; k < used; k++) {
        const e = usedTies.values[firstUsed + k]!;
        const chosen = uniformOf(draws[4 * k + 1]!) * shares;
        const m = chosen < modeLimit[1]! ? (chosen < modeLimit[0]! ? 0 : 1) : chosen < modeLimit[2]! ? 2 : 3;
        if (m === JOINT_WORK) jointTies.push(e);
        hoursSpent += hours[m]!;
        // One word for two choices: what is left of it after the first is as uniform as before.
        const aim = uniformOf(draws[4 * k]!);
        const d = aim < focus ? focusDomain : Math.floor(((aim - focus) / (1 - focus)) * domains);
        const j = tieTarget[e]!;
        const p = current[j * domains + d]!;
        if (p < 0) continue;
        const checked = worth[m]!;
        const value =
          checked * merit[school[j]! * practiceCount + p]! + (1 - checked) * appeal[p]! + noise * normalOf(draws[4 * k + 2]!);
        const i = usedOwner[k]!;
        evidence.add(
          i,
          p,
          value,
          (precision[m]! * tieTrust[e]!) / TRUST_REFERENCE,
          passedOn[m]! * fidelity[j * domains + d]!,
        );
        if (recorder !== null) recorder.heard(i, p, j, m);
      }
      state.hours[s]! += hoursSpent;
    }
    now.contacts = usedTies.count;
  },
};
