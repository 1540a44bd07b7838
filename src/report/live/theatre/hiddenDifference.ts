import { stateLayout, type State } from "../../../model/state.ts";
import type { World } from "../../../model/world.ts";
import type { HiddenKind } from "./actRun.ts";

/** The first week in which anything at all differs. */
export interface HiddenDifference {
  readonly week: number;
  /** Persons in whose part of the state something differs. */
  readonly people: number;
  readonly kind: HiddenKind;
}

type Name = keyof State;
const names = Object.keys(stateLayout) as Name[];
const ofPersons = names.filter((name) => stateLayout[name].spans[0] === "person");
const ofBelief: readonly Name[] = ["beliefMean", "beliefPrecision", "aware", "ownFit", "knowHow"];
const ofGroups = names.filter((name) => stateLayout[name].spans[0] === "group");

/** Compares the whole state of two worlds bit by bit, until something differs. */
export class HiddenFinder {
  found: HiddenDifference | null = null;
  private readonly pairs: readonly (readonly [Views, Views])[];

  constructor(
    private readonly one: World,
    private readonly other: World,
  ) {
    this.pairs = names.map((name) => [viewsOf(one.state[name]), viewsOf(other.state[name])]);
  }

  /** Compares the worlds as they stand. */
  look(): void {
    if (this.found !== null || this.pairs.every(([mine, others]) => isSame(mine, others))) return;
    const { one, other } = this;
    const differs = (name: Name): boolean => placesThatDiffer(one.state[name], other.state[name]).length > 0;
    const people = new Set<number>();
    for (const name of ofPersons) {
      const each = one.state[name].length / one.sizes.person;
      for (const at of placesThatDiffer(one.state[name], other.state[name]))
        people.add(Math.floor(at / each));
    }
    const kind = ofBelief.some(differs) ? "belief" : ofGroups.some(differs) ? "group" : "other";
    this.found = { week: one.week, people: people.size, kind };
  }
}

/** The bits of an array: as whole words, and what is left of them. */
interface Views {
  readonly words: Int32Array;
  readonly rest: Uint8Array;
}

function viewsOf({ buffer, byteOffset, byteLength }: State[Name]): Views {
  const words = byteOffset % 4 === 0 ? byteLength >> 2 : 0;
  return {
    words: new Int32Array(buffer, words === 0 ? 0 : byteOffset, words),
    rest: new Uint8Array(buffer, byteOffset + 4 * words, byteLength - 4 * words),
  };
}

function isSame(one: Views, other: Views): boolean {
  const [words, others] = [one.words, other.words];
  for (let at = 0; at < words.length; at++) if (words[at] !== others[at]) return false;
  return one.rest.every((byte, at) => byte === other.rest[at]);
}

function placesThatDiffer(one: State[Name], other: State[Name]): number[] {
  const places: number[] = [];
  for (let at = 0; at < one.length; at++) if (!Object.is(one[at], other[at])) places.push(at);
  return places;
}
