/** What an event log is told. Recording never changes a run. */
export interface Recorder {
  /** `person` heard of `practice` from `from` (−1: from outside) in a mode of collaboration (−1: none). */
  heard(person: number, practice: number, from: number, mode: number): void;
  /** `group` settled on `practice` in a meeting. */
  endorsed(week: number, group: number, practice: number): void;
  /** `person` took up `practice`, giving up `replaced` (−1: business as usual). */
  tookUp(week: number, person: number, practice: number, replaced: number): void;
  /** `person` dropped `practice` and returned to business as usual. */
  dropped(week: number, person: number, practice: number): void;
  /** A new person holds the post from the next week on. */
  left(week: number, person: number): void;
  /** `person` began to learn from `target`. */
  tieFormed(week: number, person: number, target: number): void;
}
