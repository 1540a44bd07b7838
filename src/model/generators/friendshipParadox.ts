import type { Graph } from "../../core/graph.ts";

/** How many contacts people have, and how many their contacts have: the friendship paradox (Feld 1991). */
export interface FriendshipParadox {
  readonly meanContacts: number;
  /** Mean number of contacts of whom ties lead to, each tie counting once. */
  readonly contactsOfContacts: number;
  /** Mean over the people who have contacts of the mean number that these have. */
  readonly contactsOfOwnContacts: number;
  /** Share of the people who have contacts with fewer of them than their contacts have on average. */
  readonly shareBelow: number;
}

/** Measures the friendship paradox, contacts being whom somebody learns from. NaN without ties. Linear in ties. */
export function friendshipParadoxOf({ nodeCount, offsets, targets }: Graph): FriendshipParadox {
  const contactsOf = (i: number): number => offsets[i + 1]! - offsets[i]!;
  let overTies = 0;
  let overPeople = 0;
  let people = 0;
  let below = 0;
  for (let i = 0; i < nodeCount; i++) {
    const contacts = contactsOf(i);
    if (contacts === 0) continue;
    let theirs = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) theirs += contactsOf(targets[e]!);
    overTies += theirs;
    overPeople += theirs / contacts;
    people++;
    if (theirs > contacts * contacts) below++;
  }
  return {
    meanContacts: targets.length / nodeCount,
    contactsOfContacts: overTies / targets.length,
    contactsOfOwnContacts: overPeople / people,
    shareBelow: below / people,
  };
}
