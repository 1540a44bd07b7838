import type { Story, StoryEvent } from "../engine/protocol.ts";

/** One stretch of one person using one practice. Posts have numbers, persons do not: a person may change posts. */
export interface Use {
  /** The post she held as she began. */
  readonly post: number;
  readonly practice: number;
  /** Week in which it began; 0 where it was there from the start. */
  readonly week: number;
  /** Event in which it began; null where it was there from the start. */
  readonly event: StoryEvent | null;
  /** The use of whom she had it from; −1 where there was nobody. */
  readonly from: number;
  /** Whether she was told of it there, or only could see it: nobody's word is on record then. */
  readonly isSeen: boolean;
  /** Whether she who held that post then holds it no more in the end. */
  readonly hasLeft: boolean;
}

/** A use and who she was: holders are numbered through the run. */
interface HeldUse extends Omit<Use, "hasLeft"> {
  readonly holder: number;
}

/** Who had what from whom, in one story. Built in one pass over its events. */
export class Influences {
  private readonly uses: HeldUse[] = [];
  /**
   * Which use stood in which post from when on: for each post and practice a chain of notes, the latest first. Numbers in
   * lists and not objects, since a large story has some hundred thousand.
   */
  private readonly lastNote: Int32Array;
  private readonly noteUse: number[] = [];
  private readonly noteSince: number[] = [];
  private readonly noteBefore: number[] = [];
  private readonly practices: number;
  /** Whom each person learns from: at the start by the story's rows, and by ties formed since. */
  private readonly formed = new Map<number, number[]>();
  private readonly holder: Int32Array;
  private holders: number;
  /** Practices used now: the use's number by post and practice; −1 none. */
  private readonly active: Int32Array;

  constructor(private readonly story: Story) {
    const people = story.roles.length;
    this.practices = story.practices.length;
    this.holder = Int32Array.from({ length: people }, (_, i) => i);
    this.holders = people;
    this.active = new Int32Array(people * this.practices).fill(-1);
    this.lastNote = new Int32Array(people * this.practices).fill(-1);
    const domains = story.domains.length;
    for (let at = 0; at < people * domains; at++) {
      const practice = story.firstUse[at]!;
      const post = Math.floor(at / domains);
      if (practice >= 0) this.begin({ post, practice, week: 0, event: null, from: -1, isSeen: false });
    }
    for (const event of story.events) this.tell(event);
  }

  /** The latest use of a practice in a post that stood there by a week; −1 none. */
  latestUse(post: number, practice: number, week: number): number {
    let at = this.lastNote[post * this.practices + practice]!;
    while (at >= 0 && this.noteSince[at]! > week) at = this.noteBefore[at]!;
    return at < 0 ? -1 : this.noteUse[at]!;
  }

  /**
   * How a practice came to a post by a week: her use, that of whom she had it from, and so on back to somebody who had it
   * from nobody. Empty where it never came. Each link began before the one in front of it.
   */
  chain(post: number, practice: number, week: number): readonly Use[] {
    const chain: Use[] = [];
    for (let at = this.latestUse(post, practice, week); at >= 0; at = this.uses[at]!.from) {
      const { holder, ...use } = this.uses[at]!;
      chain.push({ ...use, hasLeft: this.holder[use.post] !== holder });
    }
    return chain;
  }

  private tell(event: StoryEvent): void {
    const { kind, week, person, practice, replaced, from } = event;
    const row = person * this.practices;
    if (kind === "took up") {
      if (replaced >= 0) this.active[row + replaced] = -1;
      // A source is looked for among uses of earlier weeks: what was heard, or seen, in them bears on this week.
      const told = from < 0 ? -1 : this.latestUse(from, practice, week - 1);
      const seen = from < 0 && event.mode === "" ? this.seenAt(person, practice, week) : -1;
      this.begin({ post: person, practice, week, event, from: Math.max(told, seen), isSeen: seen >= 0 });
    } else if (kind === "dropped") this.active[row + practice] = -1;
    else if (kind === "left") {
      this.active.fill(-1, row, row + this.practices);
      this.holder[person] = this.holders++;
    } else if (kind === "exchanged") this.swap(person, from, week);
    else if (kind === "tie formed") {
      const list = this.formed.get(person);
      if (list === undefined) this.formed.set(person, [from]);
      else list.push(from);
    }
  }

  private begin(use: Omit<HeldUse, "holder">): void {
    this.uses.push({ ...use, holder: this.holder[use.post]! });
    const cell = use.post * this.practices + use.practice;
    this.active[cell] = this.uses.length - 1;
    this.note(cell, this.uses.length - 1, use.week);
  }

  /** The use that has lasted longest among those whom a person learns from; −1 where none of them uses it. */
  private seenAt(person: number, practice: number, week: number): number {
    const { tieOffsets, tieTargets } = this.story;
    let found = -1;
    const look = (other: number): void => {
      const use = this.active[other * this.practices + practice]!;
      if (use < 0) return;
      // What the plan brings, it brings before the week begins.
      const { week: began, event } = this.uses[use]!;
      if (began > week || (began === week && event?.mode !== "brought")) return;
      if (found < 0 || this.uses[use]!.week < this.uses[found]!.week) found = use;
    };
    for (let e = tieOffsets[person]!; e < tieOffsets[person + 1]!; e++) look(tieTargets[e]!);
    for (const other of this.formed.get(person) ?? []) look(other);
    return found;
  }

  /** The holders of two posts change places, and take what they use with them. */
  private swap(one: number, other: number, week: number): void {
    [this.holder[one], this.holder[other]] = [this.holder[other]!, this.holder[one]!];
    for (let p = 0; p < this.practices; p++) {
      const cells = [one * this.practices + p, other * this.practices + p] as const;
      const [first, second] = [this.active[cells[0]]!, this.active[cells[1]]!];
      this.active[cells[0]] = second;
      this.active[cells[1]] = first;
      if (second >= 0) this.note(cells[0], second, week);
      if (first >= 0) this.note(cells[1], first, week);
    }
  }

  private note(cell: number, use: number, since: number): void {
    this.noteBefore.push(this.lastNote[cell]!);
    this.lastNote[cell] = this.noteUse.length;
    this.noteUse.push(use);
    this.noteSince.push(since);
  }
}

const known = new WeakMap<Story, Influences>();

/** Who had what from whom in a story: built once, since a large story takes a moment. */
export function influencesOf(story: Story): Influences {
  const found = known.get(story) ?? new Influences(story);
  known.set(story, found);
  return found;
}
