import type { ParameterSet } from "../../core/parameter.ts";
import { normalQuantiles } from "../../core/normalQuantile.ts";
import { Contacts } from "../contacts.ts";
import { attentionOf } from "../demand.ts";
import type { Mechanism } from "../mechanism.ts";
import { JOINT_WORK, modeParameters, modes } from "../modes.ts";
import type { Settings } from "../parameters.ts";
import type { World } from "../world.ts";

/** Trust at which evidence counts with its full precision: the default of the trust scale. */
const TRUST_REFERENCE = 0.6;
const WORD = 1 / 4294967296;

export const sharingParameters = {
  contactRate: {
    section: "collaboration",
    label: "Chance that a full-strength tie is used in a week",
    unit: "per week",
    min: 0,
    max: 1,
    plausible: [0.1, 0.9],
    default: 0.43,
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
    assumed: "networks agree on a focus, and daily questions take the other half of the time",
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
    source:
      "Pitts & Spillane 2009 data: mean 3.14 on a scale of 1–4, that is .71 of the way; lowered for ties across schools",
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

// Reused from school to school.
const contacts = new Contacts();
const modeLimit = new Float64Array(modes.length);
const worth = new Float64Array(modes.length);
const modeWeight = new Float64Array(modes.length);
const passedOn = new Float64Array(modes.length);
const modeHours = new Float64Array(modes.length);
// Looked up once a run: names put together in the loop over schools would cost as much as their people.
let lookedUp: Settings | null = null;
let modeSettings: ReturnType<typeof settingsOfModes> = [];
let shown = roomFor(0);

function settingsOfModes(settings: Settings) {
  return modes.map((mode) => ({
    share: settings[`${mode}Share`],
    scrutiny: settings[`${mode}Scrutiny`],
    precision: settings[`${mode}Precision`],
    fidelity: settings[`${mode}Fidelity`],
    hours: settings[`${mode}Hours`],
  }));
}

/**
 * Arrays for the contacts that carry a practice: which contact, which cell of `current` it is about, in which
 * mode, and the luck of its noise.
 */
function roomFor(count: number) {
  return {
    contact: new Int32Array(count),
    cell: new Int32Array(count),
    mode: new Int32Array(count),
    noise: new Float64Array(count),
  };
}

/**
 * Ties are used, and colleagues show what they use. With quality control the signal tells a practice's
 * true worth in the colleague's school, without it only its appeal.
 */
export const sharing: Mechanism = {
  key: "sharing",
  label: "Colleagues share what they use, in four modes of collaboration",
  source: "Little 1990, Teachers College Record 91(4)",

  stepPeople(world, s, first, end) {
    const { settings, perils, now } = world;
    const rate = settings.contactRate[s]!;
    if (rate === 0) return;
    const clarity = settings.goalsScrutiny[0]! * settings.goals[s]!;
    const control = settings.qualityControl[s]!;
    if (lookedUp !== settings) modeSettings = settingsOfModes((lookedUp = settings));
    let shares = 0;
    for (let m = 0; m < modes.length; m++) {
      const { share, scrutiny, precision, fidelity, hours } = modeSettings[m]!;
      shares += share[s]!;
      modeLimit[m] = shares;
      worth[m] = perils.qualityControl.seen(control, scrutiny[0]!, clarity);
      modeWeight[m] = precision[0]! / TRUST_REFERENCE;
      passedOn[m] = fidelity[0]!;
      modeHours[m] = hours[0]!;
    }
    // Without any mode there is no exchange.
    if (shares === 0) return;
    contacts.draw(world, first, end, rate);
    now.contacts += contacts.count;
    let carrying = choose(world, s, shares);
    if (now.gated) carrying = keepInside(world, s, carrying);
    tell(world, s, carrying);
  },
};

/** What each contact of the school is about, and in which mode; returns how many carry a practice. */
function choose(world: World, s: number, shares: number): number {
  const { sizes, settings, state, now } = world;
  const { tie, owner, draws, count } = contacts;
  if (shown.contact.length <= count) shown = roomFor(count * 2 + 1);
  const { contact, cell, mode, noise } = shown;
  const { tieTarget, current } = state;
  const { usedTies, jointTies } = now;
  const domains = sizes.domain;
  const focus = settings.focus[s]!;
  const networkFocus = state.focusDomain[s]!;
  const byDemand = settings.demandDriven[s]! > 0;
  const otherDomains = focus < 1 ? domains / (1 - focus) : 0;
  const perWord = shares * WORD;
  const first = modeLimit[0]!;
  const second = modeLimit[1]!;
  const third = modeLimit[2]!;
  let hoursSpent = 0;
  let carrying = 0;
  usedTies.reserve(count);
  usedTies.values.set(tie.subarray(0, count), usedTies.count);
  usedTies.count += count;
  for (let k = 0; k < count; k++) {
    const chosen = draws[4 * k + 1]! * perWord;
    const m = (+(chosen >= first) + +(chosen >= second) + +(chosen >= third)) | 0;
    hoursSpent += modeHours[m]!;
    if (m === JOINT_WORK) jointTies.push(tie[k]!);
    // One word for two choices: what is left of it after the first is as uniform as before.
    const aim = draws[4 * k]! * WORD;
    const other = ((aim - focus) * otherDomains) | 0;
    const focusDomain = byDemand ? attentionOf(world, owner[k]!, s) : networkFocus;
    const about = tieTarget[tie[k]!]! * domains + (aim < focus ? focusDomain : other);
    // Noted in any case, counted only if there is something to show: see `Contacts.draw`.
    contact[carrying] = k;
    mode[carrying] = m;
    cell[carrying] = about;
    noise[carrying] = (draws[4 * k + 2]! + 0.5) * WORD;
    carrying = (carrying + +(current[about]! >= 0)) | 0;
  }
  state.hours[s]! += hoursSpent;
  return carrying;
}

/** Leaves out what pioneers do not show to those outside: practices that have not passed the gate. */
function keepInside({ sizes, state, now }: World, s: number, carrying: number): number {
  const { contact, cell, mode, noise } = shown;
  const { ring, current, tieTarget } = state;
  const row = s * sizes.practice;
  let told = 0;
  for (let k = 0; k < carrying; k++) {
    const c = contact[k]!;
    const outside = ring[contacts.owner[c]!]! > 0 && ring[tieTarget[contacts.tie[c]!]!] === 0;
    contact[told] = c;
    cell[told] = cell[k]!;
    mode[told] = mode[k]!;
    noise[told] = noise[k]!;
    if (!outside || now.gate[row + current[cell[k]!]!] === 0) told++;
  }
  return told;
}

/** The signals of the contacts that carry a practice, as evidence. */
function tell(world: World, s: number, carrying: number): void {
  const { sizes, settings, practices, state, now, recorder } = world;
  const { owner, tie } = contacts;
  const { contact, cell, mode, noise } = shown;
  const { tieTarget, tieTrustGained, current, fidelity, merit, school } = state;
  const { appeal } = practices;
  const practiceCount = sizes.practice;
  const blur = settings.signalNoise[0]!;
  const trust = settings.trust[s]!;
  normalQuantiles(noise, carrying);
  now.evidence.reserve(carrying);
  const evidence = now.evidence;
  const at = evidence.count;
  const { person, practice, value, precision: weight, shown: fidelityShown } = evidence;
  for (let k = 0; k < carrying; k++) {
    const c = contact[k]!;
    const e = tie[c]!;
    const p = current[cell[k]!]!;
    const m = mode[k]!;
    const checked = worth[m]!;
    const truth = merit[school[tieTarget[e]!]! * practiceCount + p]!;
    person[at + k] = owner[c]!;
    practice[at + k] = p;
    value[at + k] = checked * truth + (1 - checked) * appeal[p]! + blur * noise[k]!;
    weight[at + k] = modeWeight[m]! * (trust + (1 - trust) * tieTrustGained[e]!);
    fidelityShown[at + k] = passedOn[m]! * fidelity[cell[k]!]!;
  }
  evidence.count = at + carrying;
  if (settings.sharedTheory[s]! > 0) translate(world, s, at, carrying);
  if (recorder === null) return;
  for (let k = 0; k < carrying; k++) {
    recorder.heard(owner[contact[k]!]!, practice[at + k]!, tieTarget[tie[contact[k]!]!]!, mode[k]!);
  }
}

/**
 * With a shared theory less is lost in translation and more is passed on. A language is common as far as both sides
 * share it.
 */
function translate({ settings, state, now }: World, s: number, at: number, carrying: number): void {
  const theory = settings.sharedTheory;
  const { precision, shown: fidelityShown } = now.evidence;
  const { contact, cell, mode } = shown;
  for (let k = 0; k < carrying; k++) {
    const other = theory[state.school[state.tieTarget[contacts.tie[contact[k]!]!]!]!]!;
    const common = other < theory[s]! ? other : theory[s]!;
    const kept = (1 - passedOn[mode[k]!]!) * settings.theoryFidelity[0]! * common;
    precision[at + k]! *= 1 + settings.theoryPrecision[0]! * common;
    fidelityShown[at + k]! += kept * state.fidelity[cell[k]!]!;
  }
}
