import { castOf } from "../../../../model/acts/cast.ts";
import { shapes, type PersonMark, type Shape } from "../../network/scene.ts";
import type { Story } from "../../engine/protocol.ts";
import type { StoryState } from "../../network/storyState.ts";
import type { ActRun } from "../actRun.ts";

/** A practice on the stage. */
export interface StagePractice {
  /** Its number in the story. */
  readonly practice: number;
  readonly name: string;
  /** SD. */
  readonly quality: number;
  readonly shape: Shape;
  /** `strong`: helps most; `catchy`: promises most beyond its worth. */
  readonly part: "strong" | "catchy" | "other";
}

/**
 * Practices of the drawn domain with their shapes: the strong one a circle, the catchy one a square, then the others, the
 * better first; beyond five, shapes come again. `known`: the scenario's practices. What schools make out of one during the
 * run is no practice of its own here.
 */
export function practicesOf(
  { left, domain }: Pick<ActRun, "left" | "domain">,
  known: readonly { readonly name: string; readonly appeal: number }[],
): readonly StagePractice[] {
  const { story } = left;
  const all = story.practices.flatMap(({ name, quality, domain: own }, practice) => {
    const appeal = known.find((one) => one.name === name)?.appeal;
    return own !== story.domains[domain] || appeal === undefined ? [] : { practice, name, quality, appeal };
  });
  const { strong, catchy } = castOf(all);
  const others = all
    .filter((one) => one !== strong && one !== catchy)
    .sort((one, other) => other.quality - one.quality || one.practice - other.practice);
  return [strong, catchy, ...others].flatMap((one, at) =>
    one === null
      ? []
      : {
          practice: one.practice,
          name: one.name,
          quality: one.quality,
          shape: shapes[at < shapes.length ? at : 2 + ((at - 2) % (shapes.length - 2))]!,
          part:
            one === strong ? ("strong" as const) : one === catchy ? ("catchy" as const) : ("other" as const),
        },
  );
}

/** What stands after the name of a practice where a school made another out of it. */
const VARIANT = ", variant of ";

/**
 * For each practice of a story its place among the stage's: its own, or that of the one it was made out of; −1 for those of
 * other domains. Two sides may have made other variants in the same places.
 */
export function kindsOf({ practices: all }: Story, practices: readonly StagePractice[]): Int8Array {
  return Int8Array.from(all, ({ name }) =>
    practices.findIndex((one) => name === one.name || name.startsWith(`${one.name}${VARIANT}`)),
  );
}

/** The mark of a person by what she uses in a domain; a slash stands where she gave something up and uses nothing. */
export function markOfUser(
  state: StoryState,
  i: number,
  domain: number,
  practices: readonly StagePractice[],
  kinds: Int8Array,
): PersonMark {
  const used = state.current[i * state.domainCount + domain]!;
  return {
    // What cannot be placed has the shape of those that are neither strong nor catchy.
    shape: used < 0 ? "hollow" : (practices[kinds[used]!]?.shape ?? "diamond"),
    quality: used < 0 ? 0 : state.story.practices[used]!.quality,
    isRinged: state.story.roles[i] !== 0,
    isSlashed: used < 0 && hasGivenUp(state, i, domain),
  };
}

/** Whether a person gave up any practice of a domain in her post. */
export function hasGivenUp(state: StoryState, i: number, domain: number): boolean {
  const row = i * state.practiceCount;
  for (let p = 0; p < state.practiceCount; p++)
    if (state.domainOf[p] === domain && state.gaveUp[row + p] === 1) return true;
  return false;
}
