import { castOf } from "../../../../model/acts/cast.ts";
import { shapes, type PersonMark, type Shape } from "../../network/scene.ts";
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
 * better first; beyond five, shapes come again. `known`: what the scenario says of their looks.
 */
export function practicesOf(
  { left, domain }: Pick<ActRun, "left" | "domain">,
  known: readonly { readonly name: string; readonly appeal: number }[],
): readonly StagePractice[] {
  const { story } = left;
  const all = story.practices
    .map(({ name, quality, domain: own }, practice) => ({ practice, name, quality, own }))
    // A free place for a variant that was never made has no name.
    .filter(({ own, name }) => own === story.domains[domain] && name !== "")
    .map((one) => ({ ...one, appeal: known.find(({ name }) => name === one.name)?.appeal ?? 0 }));
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

/** The mark of a person by what she uses in a domain; a slash stands where she gave something up and uses nothing. */
export function markOfUser(
  state: StoryState,
  i: number,
  domain: number,
  practices: readonly StagePractice[],
): PersonMark {
  const used = state.current[i * state.domainCount + domain]!;
  const row = i * state.practiceCount;
  const one = used < 0 ? undefined : practices.find(({ practice }) => practice === used);
  return {
    shape: used < 0 ? "hollow" : (one?.shape ?? "diamond"),
    quality: one?.quality ?? 0,
    isRinged: state.story.roles[i] !== 0,
    isSlashed: used < 0 && practices.some(({ practice }) => state.gaveUp[row + practice] === 1),
  };
}
