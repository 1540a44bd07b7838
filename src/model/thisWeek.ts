import { NumberList } from "../core/numberList.ts";
import type { Sizes } from "./state.ts";

/**
 * Changes proposed during a week, before they take effect together: everyone reads the state as it stood
 * when the week began. Reused from week to week; not part of a checkpoint.
 */
export class ThisWeek {
  // What leadership makes of the week, per school.
  readonly attends: Uint8Array;
  readonly support: Float64Array;
  readonly groupthink: Float64Array;

  // What "quality first" makes of the week: see gate.ts.
  /** Whether any school keeps untested practices with the pioneers. */
  gated = false;
  /** What the gate says of each practice in each school. */
  readonly gate: Uint8Array;
  /** The week's evidence from the practice ring: precision, and worth × precision. */
  readonly pooledPrecision: Float64Array;
  readonly pooledSum: Float64Array;
  /** People who move one ring inwards. */
  readonly drawnIn = new NumberList();

  /** Numbers of the meetings whose group makes a variant of what it settled on. */
  readonly makers = new NumberList();

  readonly evidence = new EvidenceList();
  readonly usedTies: NumberList;
  readonly jointTies = new NumberList();
  readonly leaving = new NumberList();
  readonly takeUps = new TakeUpList();
  /** Cell of `current` (person × domains + domain). */
  readonly drops = new NumberList();
  /** How many of them have taken effect. */
  dropsSettled = 0;
  /** Owner, target in turn. */
  readonly newTies = new NumberList();
  readonly meetings = new MeetingList();
  /** Cells of `merit` to be refined, and by how much of what is still possible. */
  readonly refinedCells = new NumberList();
  refinementShares = new Float64Array(64);

  // Sums over the week's meetings, for metrics.
  regret = 0;
  chosenChallenge = 0;
  effort = 0;
  disagreement = 0;
  error = 0;
  falseAgreements = 0;
  contacts = 0;

  constructor(sizes: Sizes) {
    this.attends = new Uint8Array(sizes.school);
    // One is the support of a school in which nobody leads: a week without leadership divides by it too.
    this.support = new Float64Array(sizes.school).fill(1);
    this.groupthink = new Float64Array(sizes.school);
    this.gate = new Uint8Array(sizes.school * sizes.practice);
    this.pooledPrecision = new Float64Array(sizes.practice);
    this.pooledSum = new Float64Array(sizes.practice);
    this.usedTies = new NumberList(sizes.tie >> 1);
  }

  /** Notes that work of `share` (0–1) was done on a cell of `merit`. */
  refine(cell: number, share: number): void {
    const at = this.refinedCells.count;
    if (at === this.refinementShares.length) this.refinementShares = grown(this.refinementShares);
    this.refinementShares[at] = share;
    this.refinedCells.push(cell);
  }

  /** Forgets what people proposed, once it has taken effect. */
  clearProposals(): void {
    this.evidence.count = 0;
    this.takeUps.count = 0;
    this.takeUps.settled = 0;
    this.drops.count = 0;
    this.dropsSettled = 0;
  }

  clear(): void {
    this.clearProposals();
    this.pooledPrecision.fill(0);
    this.pooledSum.fill(0);
    this.drawnIn.count = 0;
    this.makers.count = 0;
    this.usedTies.count = 0;
    this.jointTies.count = 0;
    this.leaving.count = 0;
    this.newTies.count = 0;
    this.meetings.count = 0;
    this.refinedCells.count = 0;
    this.regret = 0;
    this.chosenChallenge = 0;
    this.effort = 0;
    this.disagreement = 0;
    this.error = 0;
    this.falseAgreements = 0;
    this.contacts = 0;
  }
}

/** Evidence about practices: who, which practice, the signal, its precision, and the fidelity shown. */
export class EvidenceList {
  person = new Int32Array(256);
  practice = new Int16Array(256);
  /** Observed worth, SD. */
  value = new Float64Array(256);
  /** 1/variance of the observation. */
  precision = new Float64Array(256);
  /** Fidelity at which the observer could start, 0–1; 0 where nothing was shown. */
  shown = new Float32Array(256);
  count = 0;

  add(person: number, practice: number, value: number, precision: number, shown: number): void {
    const at = this.count;
    if (at === this.person.length) this.grow();
    this.person[at] = person;
    this.practice[at] = practice;
    this.value[at] = value;
    this.precision[at] = precision;
    this.shown[at] = shown;
    this.count = at + 1;
  }

  /** Makes room for so many more, which the caller then writes herself: cheaper where there are many. */
  reserve(more: number): void {
    while (this.person.length < this.count + more) this.grow();
  }

  private grow(): void {
    this.person = grown(this.person);
    this.practice = grown(this.practice);
    this.value = grown(this.value);
    this.precision = grown(this.precision);
    this.shown = grown(this.shown);
  }
}

/** Who takes up what: as decided, on what was known when the week began. */
export class TakeUpList {
  person = new Int32Array(64);
  practice = new Int32Array(64);
  /** 1 where at least one contact used it. */
  fromContacts = new Int32Array(64);
  /** Fidelity at which the person can start. */
  fidelity = new Float32Array(64);
  count = 0;
  /** How many of them have taken effect. */
  settled = 0;

  add(person: number, practice: number, fromContacts: number, fidelity: number): void {
    const at = this.count;
    if (at === this.person.length) {
      this.person = grown(this.person);
      this.practice = grown(this.practice);
      this.fromContacts = grown(this.fromContacts);
      this.fidelity = grown(this.fidelity);
    }
    this.person[at] = person;
    this.practice[at] = practice;
    this.fromContacts[at] = fromContacts;
    this.fidelity[at] = fidelity;
    this.count = at + 1;
  }

  /** Copies one entry over another, for striking some from the list. */
  move(from: number, to: number): void {
    this.person[to] = this.person[from]!;
    this.practice[to] = this.practice[from]!;
    this.fromContacts[to] = this.fromContacts[from]!;
    this.fidelity[to] = this.fidelity[from]!;
  }
}

/** What groups settled on this week, in the order of the groups. */
export class MeetingList {
  group = new Int32Array(64);
  practice = new Int32Array(64);
  /** What the group stands behind from now on: that practice, or the variant that it made of it. */
  backed = new Int32Array(64);
  /** People present, the principal included. */
  present = new Int32Array(64);
  /** Person number of the principal who sat in; −1 none. */
  principal = new Int32Array(64);
  /** 1 where the group chose what to talk about by its members' need. */
  demanded = new Int32Array(64);
  count = 0;

  add(group: number, practice: number, present: number, principal: number, demanded = 0): void {
    const at = this.count;
    if (at === this.group.length) {
      this.group = grown(this.group);
      this.practice = grown(this.practice);
      this.backed = grown(this.backed);
      this.present = grown(this.present);
      this.principal = grown(this.principal);
      this.demanded = grown(this.demanded);
    }
    this.group[at] = group;
    this.practice[at] = practice;
    this.backed[at] = practice;
    this.present[at] = present;
    this.principal[at] = principal;
    this.demanded[at] = demanded;
    this.count = at + 1;
  }
}

function grown<T extends Int16Array | Int32Array | Float32Array | Float64Array>(values: T): T {
  const larger = new (values.constructor as new (length: number) => T)(values.length * 2);
  larger.set(values);
  return larger;
}
