import { groupBacking } from "../model/backing.ts";
import { BROUGHT, ORDERED, OUTSIDE, TRAINED, type Recorder } from "../model/recorder.ts";
import type { World } from "../model/world.ts";
import { modes } from "../model/modes.ts";

/** One line of the event log. */
export interface Event {
  readonly week: number;
  readonly kind:
    "took up" | "dropped" | "left" | "group settled" | "tie formed" | "exchanged" | "no room for a tie";
  /** Person number; −1 for a group's event. */
  readonly person: number;
  /** Practice number; −1 where none is concerned. */
  readonly practice: number;
  /** Practice given up for it; −1 none. */
  readonly replaced: number;
  /** Person from whom it was last heard, with whom the tie is, or who took over the post; −1 none. */
  readonly from: number;
  /** How: a mode of collaboration, "outside", "brought", "ordered", "training", or "" . */
  readonly mode: string;
  /** Group that backed it last, or that settled; −1 none. */
  readonly group: number;
}

/**
 * Keeps who took up or dropped what, when, from whom and by which mode or group, so that "how did this get
 * here?" has an answer. Remembers for each person and practice the last source heard. Only observes.
 */
export class EventLog implements Recorder {
  readonly events: Event[] = [];
  private lastFrom = new Int32Array(0);
  private lastMode = new Int8Array(0);
  private world: World | null = null;
  // What was heard in the present week: it bears on decisions only from the next week on.
  private fresh: { cell: number; from: number; mode: number }[] = [];
  private freshWeek = 0;
  // Who left in the present week: what she heard goes with her.
  private readonly gone = new Set<number>();

  /** Must be called once the run exists, before its first week. */
  attach(world: World): void {
    this.world = world;
    this.lastFrom = new Int32Array(world.sizes.person * world.sizes.practice).fill(-1);
    this.lastMode = new Int8Array(world.sizes.person * world.sizes.practice).fill(-2);
    world.recorder = this;
  }

  heard(person: number, practice: number, from: number, mode: number): void {
    this.catchUp();
    this.fresh.push({ cell: person * this.world!.sizes.practice + practice, from, mode });
  }

  /** Makes what was heard in earlier weeks known. */
  private catchUp(): void {
    const { week } = this.world!;
    if (week === this.freshWeek) return;
    for (const { cell, from, mode } of this.fresh) {
      if (this.gone.has(Math.floor(cell / this.world!.sizes.practice))) continue;
      this.lastFrom[cell] = from;
      this.lastMode[cell] = mode;
    }
    this.fresh = [];
    this.gone.clear();
    this.freshWeek = week;
  }

  tookUp(week: number, person: number, practice: number, replaced: number): void {
    this.catchUp();
    const { sizes } = this.world!;
    const cell = person * sizes.practice + practice;
    const group = groupBacking(this.world!, person, this.world!.structure.domainOf[practice]!, practice);
    const mode = wayOf(this.lastMode[cell]!);
    this.note({ week, kind: "took up", person, practice, replaced, from: this.lastFrom[cell]!, mode, group });
  }

  dropped(week: number, person: number, practice: number): void {
    this.note({ week, kind: "dropped", person, practice });
  }

  left(week: number, person: number): void {
    this.catchUp();
    const { practice } = this.world!.sizes;
    this.gone.add(person);
    this.lastFrom.fill(-1, person * practice, (person + 1) * practice);
    this.lastMode.fill(-2, person * practice, (person + 1) * practice);
    this.note({ week, kind: "left", person });
  }

  brought(person: number, practice: number, how: number): void {
    this.catchUp();
    const cell = person * this.world!.sizes.practice + practice;
    this.lastFrom[cell] = -1;
    this.lastMode[cell] = how;
  }

  exchanged(week: number, person: number, other: number): void {
    this.catchUp();
    const { practice } = this.world!.sizes;
    for (let p = 0; p < practice; p++) {
      swap(this.lastFrom, person * practice + p, other * practice + p);
      swap(this.lastMode, person * practice + p, other * practice + p);
    }
    this.note({ week, kind: "exchanged", person, from: other });
  }

  connectionMissed(week: number): void {
    this.note({ week, kind: "no room for a tie" });
  }

  endorsed(week: number, group: number, practice: number): void {
    this.note({ week, kind: "group settled", practice, group });
  }

  tieFormed(week: number, person: number, target: number): void {
    this.note({ week, kind: "tie formed", person, from: target });
  }

  private note(event: Partial<Event> & Pick<Event, "week" | "kind">): void {
    this.events.push({ ...nobody, ...event });
  }
}

/** What an event says of all that it does not concern. */
const nobody = { person: -1, practice: -1, replaced: -1, from: -1, mode: "", group: -1 } as const;

const otherWays: ReadonlyMap<number, string> = new Map([
  [OUTSIDE, "outside"],
  [BROUGHT, "brought"],
  [ORDERED, "ordered"],
  [TRAINED, "training"],
]);

/** How something was heard, in words; "" where nothing is known. */
function wayOf(mode: number): string {
  return mode >= 0 ? modes[mode]! : (otherWays.get(mode) ?? "");
}

function swap(values: Int32Array | Int8Array, one: number, other: number): void {
  const before = values[one]!;
  values[one] = values[other]!;
  values[other] = before;
}
