/** How a practice came to somebody other than from a colleague; numbers of `heard`'s modes go on from 0. */
export const OUTSIDE = -1;
export const BROUGHT = -3;
export const ORDERED = -4;
export const TRAINED = -5;

/** What an event log is told. Recording never changes a run. */
export interface Recorder {
  /** What is decided from now on rests on the state as it stands: once a week, or before each one's turn. */
  stateRead?(): void;
  /** `person` heard of `practice` from `from` (−1: from outside) in a mode of collaboration (−1: none). */
  heard(person: number, practice: number, from: number, mode: number): void;
  /** `group` settled on `practice` in a meeting. */
  endorsed(week: number, group: number, practice: number): void;
  /**
   * `person` took up `practice`, giving up `replaced` (−1: business as usual); `fromContacts`: a contact used it when
   * she decided.
   */
  tookUp(week: number, person: number, practice: number, replaced: number, fromContacts: boolean): void;
  /** `person` dropped `practice` and returned to business as usual. */
  dropped(week: number, person: number, practice: number): void;
  /** A new person holds the post from the next week on. */
  left(week: number, person: number): void;
  /** The timeline brought `practice` to `person`, as `BROUGHT`, `ORDERED` or `TRAINED`. */
  brought(person: number, practice: number, how: number): void;
  /** The holders of two posts change places. */
  exchanged(week: number, person: number, other: number): void;
  /** The timeline wanted a tie between `school` and another, and found nobody with room for one more. */
  connectionMissed(week: number, school: number): void;
  /** `person` began to learn from `target`. */
  tieFormed(week: number, person: number, target: number): void;
}
