import type { World } from "../../../model/world.ts";
import type { FirstDifference } from "./actRun.ts";
import { HiddenFinder } from "./hiddenDifference.ts";
import type { RunningSide } from "./runningSide.ts";

/** What differs in the marks of the stage. */
type Drawn = Pick<FirstDifference, "kind" | "person" | "group" | "practices" | "people" | "tieWith">;
/** Ways in which persons differ, in the order in which a room sees them. */
const personKinds = ["use", "post", "person", "tie"] as const;
type PersonKind = (typeof personKinds)[number];

/**
 * Finds the first difference of two sides that are run week by week: of anything at all, and of what is drawn. What is
 * drawn is read where the stage reads it, from a story's state and from the look. Once found it costs nothing more.
 */
export class DifferenceFinder {
  found: FirstDifference | null = null;
  private readonly hidden: HiddenFinder;

  constructor(
    private readonly left: RunningSide,
    private readonly right: RunningSide,
  ) {
    this.hidden = new HiddenFinder(left.simulation.world, right.simulation.world);
  }

  /** Compares both sides as they stand at the end of the week. */
  look(): void {
    if (this.found !== null) return;
    this.hidden.look();
    // As long as the whole state is the same, only the look can tell the sides apart: it may read settings.
    if (this.hidden.found === null && this.isLookAlike()) return;
    const drawn = this.drawnDifference();
    if (drawn === null) return;
    const { week } = this.left.simulation.world;
    const hidden = this.hidden.found ?? { week, people: drawn.people.length, kind: "other" };
    const { week: hiddenWeek, people: hiddenPeople, kind: hiddenKind } = hidden;
    this.found = { ...drawn, week, hiddenWeek, hiddenPeople, hiddenKind };
  }

  private isLookAlike(): boolean {
    const { left, right } = this;
    const { sizes, week } = left.simulation.world;
    return (
      isRowAlike(left.people, right.people, week, sizes.person) &&
      isRowAlike(left.groups, right.groups, week, 2 * sizes.group)
    );
  }

  private drawnDifference(): Drawn | null {
    const { left, right } = this;
    left.draw();
    right.draw();
    const ties = formedOnOneSide(left.formed, right.formed);
    const people: number[] = [];
    const first: Partial<Record<PersonKind, number>> = {};
    const { person: staff, group: groups } = left.simulation.world.sizes;
    for (let i = 0; i < staff; i++) {
      const kind = this.kindOf(i, ties);
      if (kind === null) continue;
      people.push(i);
      first[kind] ??= i;
    }
    const group = this.groupThatDiffers(groups);
    const kind = personKinds.find((each) => first[each] !== undefined);
    // What somebody uses is seen first, and understood at once.
    if (group >= 0 && kind !== "use") {
      const practices = [left, right].map((side) => side.settledOn(group)) as [number, number];
      return { kind: "group", person: -1, group, practices, people, tieWith: -1 };
    }
    if (kind === undefined) return null;
    const person = first[kind]!;
    const practices = [left, right].map((side) => side.usedBy(person)) as [number, number];
    return { kind, person, group: -1, practices, people, tieWith: kind === "tie" ? ties.get(person)! : -1 };
  }

  /** How a person's mark differs; null where it does not. */
  private kindOf(i: number, ties: ReadonlyMap<number, number>): PersonKind | null {
    const { left, right } = this;
    // Whoever is new in a post uses nothing yet: that is no decision of hers.
    if (left.drawn.arrived[i] !== right.drawn.arrived[i]) return "post";
    if (!left.isUseAlike(right, i)) return "use";
    const { sizes, week } = left.simulation.world;
    const at = week * sizes.person + i;
    if (left.people[at] !== right.people[at]) return "person";
    return ties.has(i) ? "tie" : null;
  }

  private groupThatDiffers(count: number): number {
    const { week }: World = this.left.simulation.world;
    const [one, other] = [this.left.groups, this.right.groups];
    for (let at = 2 * week * count; at < 2 * (week + 1) * count && at < one.length; at++)
      if (!Object.is(one[at], other[at])) return (at >> 1) - week * count;
    return -1;
  }
}

/** Whether a week's row is the same in two tables; tables without rows are. */
function isRowAlike(one: ArrayLike<number>, other: ArrayLike<number>, week: number, width: number): boolean {
  for (let at = week * width; at < (week + 1) * width && at < one.length; at++)
    if (!Object.is(one[at], other[at])) return false;
  return true;
}

/** Ties of a week that only one side has: whom each owner began to learn from there, the first of them. */
function formedOnOneSide(left: readonly number[], right: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const note = (mine: readonly number[], others: readonly number[]): void => {
    for (let at = 0; at < mine.length; at += 2) {
      const [owner, target] = [mine[at]!, mine[at + 1]!];
      if (!hasPair(others, owner, target) && !found.has(owner)) found.set(owner, target);
    }
  };
  note(left, right);
  note(right, left);
  return found;
}

function hasPair(pairs: readonly number[], owner: number, target: number): boolean {
  for (let at = 0; at < pairs.length; at += 2)
    if (pairs[at] === owner && pairs[at + 1] === target) return true;
  return false;
}
