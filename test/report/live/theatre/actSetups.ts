import type { Setup } from "../../../../src/engine/setup.ts";
import type { LookKey } from "../../../../src/model/looks/look.ts";
import type { System } from "../../../../src/model/system.ts";
import type { ActRun, ActSideRun } from "../../../../src/report/live/theatre/actRun.ts";
import { runAct } from "../../../../src/report/live/theatre/runAct.ts";
import { StoryState } from "../../../../src/report/live/network/storyState.ts";
import { setupOf } from "../../../support/setup.ts";

/** A small district in which everything happens that a stage can draw: people leave, ties form, schools make variants. */
export const ground = {
  seed: "stage",
  weeks: 40,
  system: { generate: { schoolSizes: [14, 9, 12], schoolNames: ["Alder", "Birch", "Cedar"] } },
  practices: {
    domains: [
      { name: "Reading", leverage: 1 },
      { name: "Sums", leverage: 1 },
    ],
    list: [
      { name: "Aloud", domain: "Reading", quality: 0.4, appeal: -0.1, challenge: 0.5, initialUse: 0.2 },
      { name: "Glossy", domain: "Reading", quality: -0.3, appeal: 0.5, challenge: 0.1, initialUse: 0.2 },
      { name: "Quiet", domain: "Reading", quality: 0.1, appeal: 0, challenge: 0.2, initialUse: 0.2 },
      { name: "Beads", domain: "Sums", quality: 0.2, appeal: 0.1, challenge: 0.2, initialUse: 0.2 },
    ],
  },
  people: { turnover: 0.4 },
  relationships: { membershipGrowth: 3 },
  inquiry: { inquiry: 1, variantRate: 1, variantSlots: 2, variantFrom: 0.05 },
} as const;

/** The small district with the four perils at given strengths. */
export function withPerils(perils: Readonly<Record<string, number>>): Setup {
  return setupOf({ ...ground, perils });
}

/** Runs two setups on the stage of the first one's network. */
export function onStage(
  left: Setup,
  right: Setup,
  given: { look?: LookKey; replicate?: number; metrics?: readonly string[]; placed?: System | null } = {},
): ActRun {
  const { look = "use", replicate = 0, metrics = [], placed = left.system } = given;
  return runAct([left, right], { replicate, look, metrics, domain: left.practices.domainNames[0]! }, placed);
}

/**
 * All that a stage can draw of one side at the end of a week, made from the run's own story and looks as a picture would be,
 * one text for each person, and one for each group: what the finder of differences is held to.
 */
export function drawnAt(
  { story, people, groups }: ActSideRun,
  { domain, groups: { school } }: Pick<ActRun, "domain" | "groups">,
  week: number,
): { readonly persons: readonly string[]; readonly teams: readonly string[] } {
  const state = new StoryState(story);
  state.goTo(week);
  const staff = story.roles.length;
  const formed: string[][] = Array.from({ length: staff }, () => []);
  for (let k = 0; k < state.formed; k++)
    formed[state.tiesFormed[2 * k]!]!.push(String(state.tiesFormed[2 * k + 1]!));
  const persons = Array.from({ length: staff }, (_, i) => {
    const used = state.current[i * state.domainCount + domain]!;
    const slashed = story.practices.map(({ domain: own }, p) =>
      own === story.domains[domain] ? state.gaveUp[i * state.practiceCount + p]! : 0,
    );
    const practice = used < 0 ? null : story.practices[used]!;
    const mark = people.length === 0 ? 0 : people[week * staff + i]!;
    return JSON.stringify([used, practice, slashed, state.arrived[i], mark, formed[i]!.sort()]);
  });
  const teams = Array.from(school, (_, g) => {
    const at = 2 * (week * school.length + g);
    return groups.length === 0 ? "" : `${groups[at]} ${groups[at + 1]}`;
  });
  return { persons, teams };
}
