import { normalOf } from "../core/distributions.ts";
import { stream } from "../core/luck.ts";
import type { ParameterSet } from "../core/parameter.ts";
import { groupValue } from "./bodies.ts";
import type { World } from "./world.ts";

export const researchParameters = {
  evidenceBase: {
    section: "purpose",
    label: "How far candidates come with research on whether they work",
    unit: "share",
    min: 0,
    max: 1,
    plausible: [0, 1],
    default: 0,
    scope: "school",
    assumed: "off: most of what circulates has no research behind it (Polikoff & Dean 2019)",
  },
  evidencePrecision: {
    section: "purpose",
    label: "Weight of full research evidence, against a prior of 6",
    unit: "number",
    min: 0,
    max: 1000,
    plausible: [3, 40],
    default: 12,
    scope: "system",
    advanced: true,
    assumed: "a standard error of .29 SD, as in a small trial",
  },
  evidenceHours: {
    section: "costs",
    label: "Hours that it takes each member to read up on what the group takes up",
    unit: "hours",
    min: 0,
    max: 40,
    plausible: [0, 4],
    default: 1,
    scope: "school",
    assumed: "a summary read and talked over",
  },
} as const satisfies ParameterSet;

const finding = stream("research.finding");

/**
 * Research on practice p reaches `count` people as group g settles on it for the first time: its quality, not its fit to
 * the school. Everybody reads the same finding, so its error is one for all and always, and reading it again would tell
 * nothing new.
 */
export function readResearch(world: World, g: number, p: number, people: Int32Array, count: number): void {
  const { structure, sizes, settings, practices, state, luck, now } = world;
  if (groupValue(world, g, settings.evidenceBase) === 0) return;
  const d = structure.domainOf[p]!;
  if (((state.researched[g * sizes.domain + d]! >>> (p - practices.domainOffsets[d]!)) & 1) === 1) return;
  const error = normalOf(luck.draw(finding, 0, p)[0]!);
  for (let k = 0; k < count; k++) {
    const i = people[k]!;
    const s = state.school[i]!;
    const share = settings.evidenceBase[s]!;
    if (share === 0) continue;
    state.hours[s]! += share * settings.evidenceHours[s]!;
    const precision = share * settings.evidencePrecision[0]!;
    if (precision === 0) continue;
    now.evidence.add(i, p, practices.quality[p]! + error / Math.sqrt(precision), precision, 0);
  }
}

/** Notes what groups have read, once the week is over for all. */
export function rememberResearch(world: World): void {
  const { structure, sizes, settings, practices, state, now } = world;
  const { group, practice, count } = now.meetings;
  for (let at = 0; at < count; at++) {
    const g = group[at]!;
    const p = practice[at]!;
    if (groupValue(world, g, settings.evidenceBase) === 0) continue;
    const d = structure.domainOf[p]!;
    state.researched[g * sizes.domain + d]! |= 1 << (p - practices.domainOffsets[d]!);
  }
}
