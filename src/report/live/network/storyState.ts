import type { Story, StoryEvent } from "../engine/protocol.ts";

/** Weeks between two checkpoints: going back costs at most so many weeks of events. */
const CHECKPOINT_WEEKS = 12;

/** What stands at the end of a week; index person × domains + domain, or person × practices + practice. */
interface Snapshot {
  readonly week: number;
  /** Events that have happened. */
  readonly told: number;
  readonly current: Int16Array;
  readonly sinceWeek: Int32Array;
  readonly gaveUp: Uint8Array;
  readonly arrived: Int32Array;
  readonly formed: number;
}

/**
 * A story as it stands at one week. Goes forward event by event, and back by checkpoints that it makes on its way; it
 * is the same whichever way it came. Memory: some bytes for each person and practice, times the checkpoints.
 */
export class StoryState {
  readonly story: Story;
  readonly domainCount: number;
  readonly practiceCount: number;
  /** Domain of each practice. */
  readonly domainOf: Int32Array;
  /** The week in hand, from 0 to the last. */
  week = 0;
  /** Practice in use by each person in each domain; −1 none. */
  readonly current: Int16Array;
  /** Week in which that use began, 0 where it was there from the start; −1 without use. */
  readonly sinceWeek: Int32Array;
  /** 1 where a person used a practice in this post and does so no more. */
  readonly gaveUp: Uint8Array;
  /** Week in which the holder of each post came; 0 where she was there from the start. */
  readonly arrived: Int32Array;
  /** Ties formed so far, two numbers each: who learns, and from whom. Only the first `formed` pairs count. */
  readonly tiesFormed: Int32Array;
  formed = 0;
  private told = 0;
  private readonly snapshots: Snapshot[] = [];

  constructor(story: Story) {
    this.story = story;
    this.domainCount = story.domains.length;
    this.practiceCount = story.practices.length;
    this.domainOf = Int32Array.from(story.practices, ({ domain }) => story.domains.indexOf(domain));
    this.current = story.firstUse.slice();
    this.sinceWeek = Int32Array.from(this.current, (practice) => (practice < 0 ? -1 : 0));
    this.gaveUp = new Uint8Array(story.roles.length * this.practiceCount);
    this.arrived = new Int32Array(story.roles.length);
    const formed: number[] = [];
    for (const { kind, person, from } of story.events) if (kind === "tie formed") formed.push(person, from);
    this.tiesFormed = Int32Array.from(formed);
    this.keep();
  }

  /** Goes to the end of a week; a week outside the run becomes its first or last. */
  goTo(week: number): void {
    const wanted = Math.max(0, Math.min(this.story.weeks, Math.round(week)));
    if (wanted < this.week) this.restore(wanted);
    const { events } = this.story;
    while (this.week < wanted) {
      this.week++;
      for (let event = events.at(this.told); event !== undefined && event.week <= this.week;) {
        this.tell(event);
        event = events.at(++this.told);
      }
      if (this.week % CHECKPOINT_WEEKS === 0) this.keep();
    }
  }

  /** The practice that a person uses in the domain of practice p; −1 none. */
  inDomainOf(person: number, p: number): number {
    return this.current[person * this.domainCount + this.domainOf[p]!]!;
  }

  private tell({ kind, week, person, practice, replaced, from }: StoryEvent): void {
    switch (kind) {
      case "took up": {
        const at = person * this.domainCount + this.domainOf[practice]!;
        this.current[at] = practice;
        this.sinceWeek[at] = week;
        this.gaveUp[person * this.practiceCount + practice] = 0;
        if (replaced >= 0) this.gaveUp[person * this.practiceCount + replaced] = 1;
        return;
      }
      case "dropped": {
        const at = person * this.domainCount + this.domainOf[practice]!;
        this.current[at] = -1;
        this.sinceWeek[at] = -1;
        this.gaveUp[person * this.practiceCount + practice] = 1;
        return;
      }
      case "left":
        this.current.fill(-1, person * this.domainCount, (person + 1) * this.domainCount);
        this.sinceWeek.fill(-1, person * this.domainCount, (person + 1) * this.domainCount);
        this.gaveUp.fill(0, person * this.practiceCount, (person + 1) * this.practiceCount);
        this.arrived[person] = week;
        return;
      case "exchanged":
        swapRows(this.current, person, from, this.domainCount);
        swapRows(this.sinceWeek, person, from, this.domainCount);
        swapRows(this.gaveUp, person, from, this.practiceCount);
        this.arrived[person] = week;
        this.arrived[from] = week;
        return;
      case "tie formed":
        this.formed++;
    }
  }

  private keep(): void {
    const last = this.snapshots[this.snapshots.length - 1];
    if (last !== undefined && last.week >= this.week) return;
    this.snapshots.push({
      week: this.week,
      told: this.told,
      current: this.current.slice(),
      sinceWeek: this.sinceWeek.slice(),
      gaveUp: this.gaveUp.slice(),
      arrived: this.arrived.slice(),
      formed: this.formed,
    });
  }

  private restore(wanted: number): void {
    let at = this.snapshots.length - 1;
    while (this.snapshots[at]!.week > wanted) at--;
    const { week, told, current, sinceWeek, gaveUp, arrived, formed } = this.snapshots[at]!;
    this.week = week;
    this.told = told;
    this.formed = formed;
    this.current.set(current);
    this.sinceWeek.set(sinceWeek);
    this.gaveUp.set(gaveUp);
    this.arrived.set(arrived);
  }
}

function swapRows(
  values: Int16Array | Int32Array | Uint8Array,
  one: number,
  other: number,
  width: number,
): void {
  for (let k = 0; k < width; k++) {
    const before = values[one * width + k]!;
    values[one * width + k] = values[other * width + k]!;
    values[other * width + k] = before;
  }
}
