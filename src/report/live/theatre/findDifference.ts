import type { World } from "../../../model/world.ts";
import type { FirstDifference } from "./actRun.ts";
import type { RunningSide } from "./runAct.ts";

/** Finds the first difference of two sides that are run week by week: of anything at all, and of what is drawn. */
export class DifferenceFinder {
  found: FirstDifference | null = null;
  private hidden: { readonly week: number; readonly people: number } | null = null;

  constructor(
    private readonly left: RunningSide,
    private readonly right: RunningSide,
  ) {}

  /** Compares both sides as they stand at the end of the week. */
  look(): void {
    if (this.found !== null) return;
    const [one, other] = [this.left.simulation.world, this.right.simulation.world];
    this.hidden ??= hiddenDifference(one, other);
    const drawn = this.drawnDifference(one, other);
    if (drawn === null) return;
    const hidden = this.hidden ?? { week: one.week, people: drawn.people.length };
    this.found = { ...drawn, week: one.week, hiddenWeek: hidden.week, hiddenPeople: hidden.people };
  }

  private drawnDifference(
    one: World,
    other: World,
  ): Omit<FirstDifference, "week" | "hiddenWeek" | "hiddenPeople"> | null {
    const { sizes, week } = one;
    const { domain } = this.left;
    const usedBy = ({ state }: World, i: number): number => state.current[i * sizes.domain + domain]!;
    const kinds: readonly [FirstDifference["kind"], (i: number) => boolean][] = [
      ["use", (i) => usedBy(one, i) !== usedBy(other, i)],
      ["post", (i) => one.state.joinedWeek[i] !== other.state.joinedWeek[i]],
      [
        "person",
        (i) => this.left.people[week * sizes.person + i] !== this.right.people[week * sizes.person + i],
      ],
      ["tie", (i) => one.state.degree[i] !== other.state.degree[i]],
    ];
    const people: number[] = [];
    let first: FirstDifference["kind"] | null = null;
    let person = -1;
    for (let i = 0; i < sizes.person; i++) {
      const kind = kinds.find(([, differs]) => differs(i))?.[0];
      if (kind === undefined) continue;
      people.push(i);
      // What somebody uses is seen first, and understood at once.
      if (first === null || (kind === "use" && first !== "use")) [first, person] = [kind, i];
    }
    const group = first === "use" ? -1 : this.groupThatDiffers(sizes.group, week);
    if (group >= 0) return { kind: "group", person: -1, group, practices: [-1, -1], people };
    if (first === null) return null;
    return {
      kind: first,
      person,
      group: -1,
      practices: [usedBy(one, person), usedBy(other, person)],
      people,
    };
  }

  private groupThatDiffers(count: number, week: number): number {
    const [one, other] = [this.left.groups, this.right.groups];
    for (let at = 2 * week * count; at < 2 * (week + 1) * count && at < one.length; at++)
      if (!Object.is(one[at], other[at])) return (at >> 1) - week * count;
    return -1;
  }
}

/** Whether any array of the state differs, and how many persons in what is known of persons. */
function hiddenDifference(one: World, other: World): { week: number; people: number } | null {
  const persons = new Set<number>();
  let isFound = false;
  for (const name of Object.keys(one.state) as (keyof World["state"])[]) {
    const [mine, others] = [one.state[name], other.state[name]];
    const perPerson = mine.length / one.sizes.person;
    const isOfPersons = PERSONAL.has(name);
    for (let at = 0; at < mine.length; at++) {
      if (Object.is(mine[at], others[at])) continue;
      isFound = true;
      if (!isOfPersons) break;
      persons.add(Math.floor(at / perPerson));
    }
  }
  return isFound ? { week: one.week, people: persons.size } : null;
}

const PERSONAL: ReadonlySet<string> = new Set(["current", "fidelity", "beliefMean", "aware", "knowHow"]);
