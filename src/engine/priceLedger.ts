import { priceEquation, type PriceTerms } from "../core/priceEquation.ts";
import type { Recorder } from "../model/recorder.ts";
import type { World } from "../model/world.ts";
import { emptyCensus, takeCensus, type Census } from "./census.ts";

/** What a week did to the mean worth of the practices in use: before + selection + transmission + entry = after. */
export interface PriceWeek {
  /** Mean worth of the practices in use, over people and domains with one. */
  readonly before: number;
  readonly after: number;
  /** Practices were copied, or kept, more or less often the better they are. Between schools, and within them. */
  readonly selection: number;
  readonly betweenSchools: number;
  readonly withinSchools: number;
  /** Copies were worth another amount than what they came from: refined, or in a school that they fit otherwise. */
  readonly transmission: number;
  /** Practices came from outside, not from a contact who used them. */
  readonly entry: number;
}

/** What a use descends from: places of the week before, and how much of it from each; −1 stands for outside. */
interface Ancestor {
  readonly place: number;
  readonly part: number;
}

const OUTSIDE: readonly Ancestor[] = [{ place: -1, part: 1 }];

/** What the recorder was told of a place since the state was last read. */
interface Entry {
  readonly at: number;
  readonly practice: number;
  readonly ancestors: readonly Ancestor[];
}

/**
 * Keeps account of where each use of a practice comes from, by what the recorder is told: kept from last week, copied
 * from the contacts who used it when she decided (in equal parts), made of what she used, or entered from outside. It never looks at who
 * uses what after the week; a census does, and the two must agree. Passes everything on to the recorder that was
 * there before. Only observes; linear in places and in the ties of those who took something up.
 */
export class PriceLedger implements Recorder {
  /** The account of the week that was closed last; null where nothing was in use before or nothing is left of it. */
  latest: PriceWeek | null = null;
  /** By the ledger and by the census, the whole system and each school, at the end of the week closed last. */
  readonly counted: { readonly ledger: readonly Census[]; readonly census: readonly Census[] };
  private readonly next: Recorder | null;
  /** What each place (person × domain) held when the week before was closed, and what that was worth. */
  private readonly held: Int16Array;
  private readonly heldWorth: Float64Array;
  /** What each place held when the state was last read, and what it descends from; null: from itself. */
  private readonly read: Int16Array;
  private readonly ancestors: (readonly Ancestor[] | null)[];
  private readonly told: Entry[] = [];
  /** Contacts of each person as the week began: those met in it count from the next on. */
  private readonly degree: Uint16Array;
  private degreeWeek = -1;
  private readonly copies: Float64Array;
  private readonly changes: Float64Array;

  constructor(private readonly world: World) {
    const { sizes } = world;
    const places = sizes.person * sizes.domain;
    this.held = new Int16Array(places);
    this.heldWorth = new Float64Array(places);
    this.read = new Int16Array(places);
    this.ancestors = new Array<null>(places).fill(null);
    this.degree = new Uint16Array(sizes.person);
    this.copies = new Float64Array(places);
    this.changes = new Float64Array(places);
    this.counted = { ledger: emptyCensus(sizes.school), census: emptyCensus(sizes.school) };
    this.next = world.recorder;
    world.recorder = this;
    takeCensus(this.world, this.counted.census);
    this.open();
  }

  stateRead(): void {
    if (this.degreeWeek !== this.world.week) this.degree.set(this.world.state.degree);
    this.degreeWeek = this.world.week;
    this.fold();
    this.next?.stateRead?.();
  }

  tookUp(week: number, person: number, practice: number, replaced: number, fromContacts: boolean): void {
    const { structure, sizes, state } = this.world;
    const d = structure.domainOf[practice]!;
    const at = person * sizes.domain + d;
    let ancestors = OUTSIDE;
    if (fromContacts) ancestors = this.ancestorsAmongContacts(person, d, practice);
    // Whoever made it of what she used has changed that, and brought in nothing.
    else if (replaced >= 0 && state.variantOf[practice] === replaced) ancestors = this.ancestorsOfOwn(at);
    this.told.push({ at, practice, ancestors });
    this.next?.tookUp(week, person, practice, replaced, fromContacts);
  }

  dropped(week: number, person: number, practice: number): void {
    const at = person * this.world.sizes.domain + this.world.structure.domainOf[practice]!;
    this.told.push({ at, practice: -1, ancestors: OUTSIDE });
    this.next?.dropped(week, person, practice);
  }

  left(week: number, person: number): void {
    const { domain } = this.world.sizes;
    for (let at = person * domain; at < (person + 1) * domain; at++) {
      this.told.push({ at, practice: -1, ancestors: OUTSIDE });
    }
    this.next?.left(week, person);
  }

  heard(person: number, practice: number, from: number, mode: number): void {
    this.next?.heard(person, practice, from, mode);
  }

  endorsed(week: number, group: number, practice: number): void {
    this.next?.endorsed(week, group, practice);
  }

  brought(person: number, practice: number, how: number): void {
    this.next?.brought(person, practice, how);
  }

  /** What moves with a person to another post descends from where she comes from. */
  exchanged(week: number, person: number, other: number): void {
    const { domain } = this.world.sizes;
    this.fold();
    for (let d = 0; d < domain; d++) {
      const one = person * domain + d;
      const two = other * domain + d;
      const practice = this.read[one]!;
      this.read[one] = this.read[two]!;
      this.read[two] = practice;
      const ancestors = this.ancestors[one] ?? [{ place: one, part: 1 }];
      this.ancestors[one] = this.ancestors[two] ?? [{ place: two, part: 1 }];
      this.ancestors[two] = ancestors;
    }
    this.next?.exchanged(week, person, other);
  }

  connectionMissed(week: number, school: number): void {
    this.next?.connectionMissed(week, school);
  }

  tieFormed(week: number, person: number, target: number): void {
    this.next?.tieFormed(week, person, target);
  }

  /** Closes the account of a week, sets `latest` and `counted`, and opens the next. Call after every week. */
  close(): void {
    const before = { ...this.counted.census[0]! };
    const entered = this.settleAccounts();
    this.latest = this.balance(before, entered);
    this.open();
  }

  /** Makes what was told part of what is read. */
  private fold(): void {
    for (const { at, practice, ancestors } of this.told) {
      this.read[at] = practice;
      this.ancestors[at] = ancestors;
    }
    this.told.length = 0;
  }

  /** What a place's use descends from as things stand, what was told last included. */
  private ancestorsOfOwn(at: number): readonly Ancestor[] {
    const told = this.told.findLast((entry) => entry.at === at);
    return told?.ancestors ?? this.ancestors[at] ?? [{ place: at, part: 1 }];
  }

  /** A use that was copied descends in equal parts from what all contacts with the practice descend from. */
  private ancestorsAmongContacts(i: number, d: number, practice: number): readonly Ancestor[] {
    const { sizes, structure, state } = this.world;
    const row = structure.slotOffsets[i]!;
    const users: number[] = [];
    for (let e = row; e < row + this.degree[i]!; e++) {
      const place = state.tieTarget[e]! * sizes.domain + d;
      if (this.read[place] === practice) users.push(place);
    }
    return users.flatMap((place) =>
      (this.ancestors[place] ?? [{ place, part: 1 }]).map((each) => ({
        place: each.place,
        part: each.part / users.length,
      })),
    );
  }

  /** Books every use of the week's end on what it descends from; returns what entered. */
  private settleAccounts(): Census {
    const { sizes, state } = this.world;
    const { ledger } = this.counted;
    const entered: Census = { uses: 0, worth: 0 };
    this.fold();
    this.copies.fill(0);
    this.changes.fill(0);
    for (const each of ledger) each.uses = each.worth = 0;
    for (let at = 0; at < this.read.length; at++) {
      const p = this.read[at]!;
      if (p < 0) continue;
      const s = state.school[Math.floor(at / sizes.domain)]!;
      const worth = state.merit[s * sizes.practice + p]!;
      for (const each of [ledger[0]!, ledger[s + 1]!]) {
        each.uses++;
        each.worth += worth;
      }
      const ancestors = this.ancestors[at];
      if (ancestors === null) this.book(at, worth, 1, entered);
      else for (const { place, part } of ancestors!) this.book(place, worth, part, entered);
    }
    return entered;
  }

  private book(place: number, worth: number, part: number, entered: Census): void {
    if (place < 0) {
      entered.uses += part;
      entered.worth += part * worth;
    } else {
      this.copies[place]! += part;
      this.changes[place]! += part * (worth - this.heldWorth[place]!);
    }
  }

  /** The terms of the Price equation, with what entered as a class of its own (Kerr & Godfrey-Smith 2009). */
  private balance(before: Census, entered: Census): PriceWeek | null {
    takeCensus(this.world, this.counted.census);
    const after = this.counted.census[0]!;
    const terms = this.terms();
    const descended = this.copies.reduce((sum, each) => sum + each, 0);
    if (before.uses === 0 || !(descended > 0)) return null;
    const share = descended / (descended + entered.uses);
    const mean = before.worth / before.uses;
    return {
      before: mean,
      after: after.worth / after.uses,
      selection: share * terms.selection,
      betweenSchools: share * terms.betweenGroups,
      withinSchools: share * terms.withinGroups,
      transmission: share * terms.transmission,
      entry: (entered.worth - entered.uses * mean) / (descended + entered.uses),
    };
  }

  /** The equation over all places that held a practice. */
  private terms(): PriceTerms {
    const { sizes, state } = this.world;
    const parents: number[] = [];
    for (let at = 0; at < this.held.length; at++) if (this.held[at]! >= 0) parents.push(at);
    return priceEquation(
      parents.map((at) => this.heldWorth[at]!),
      parents.map((at) => this.copies[at]!),
      parents.map((at) => this.changes[at]!),
      parents.map((at) => state.school[Math.floor(at / sizes.domain)]!),
      sizes.school,
    );
  }

  /** What is in use now is what the next week starts from. */
  private open(): void {
    const { sizes, state } = this.world;
    this.held.set(state.current);
    this.read.set(state.current);
    this.ancestors.fill(null);
    this.told.length = 0;
    for (let at = 0; at < this.held.length; at++) {
      const p = this.held[at]!;
      const s = state.school[Math.floor(at / sizes.domain)]!;
      this.heldWorth[at] = p < 0 ? 0 : state.merit[s * sizes.practice + p]!;
    }
  }
}
