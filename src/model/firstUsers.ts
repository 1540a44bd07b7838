import { choiceOf } from "../core/distributions.ts";
import type { Graph } from "../core/graph.ts";
import { stream, type Luck } from "../core/luck.ts";

const choosing = stream("start.firstUsers");
const following = stream("start.firstUsersContacts");

/**
 * So many different people, every set of them as likely (Floyd's sampling), in the order drawn; all where there
 * are no more. `use` tells one list of first users from another. Linear in `count`.
 */
export function chooseApart(people: number, count: number, luck: Luck, use: number): number[] {
  const chosen = new Set<number>();
  for (let last = Math.max(0, people - count); last < people; last++) {
    const i = choiceOf(luck.draw(choosing, 0, last, use)[0]!, last + 1);
    chosen.add(chosen.has(i) ? last : i);
  }
  return [...chosen];
}

/**
 * So many people who stand together: one person, those she learns from, those they learn from and so on, the
 * contacts of each in an order by luck. Where nobody is left to reach, it goes on with another person.
 * About linear in the ties of the chosen.
 */
export function chooseTogether(ties: Graph, count: number, luck: Luck, use: number): number[] {
  const people = ties.nodeCount;
  const chosen: number[] = [];
  const taken = new Uint8Array(people);
  let next = 0;
  for (const start of startsOf(people, luck, use)) {
    if (chosen.length >= count) break;
    if (taken[start] === 1) continue;
    taken[start] = 1;
    chosen.push(start);
    for (; next < chosen.length && chosen.length < count; next++) {
      for (const j of contactsByLuck(ties, chosen[next]!, luck, use)) {
        if (taken[j] === 1 || chosen.length >= count) continue;
        taken[j] = 1;
        chosen.push(j);
      }
    }
  }
  return chosen;
}

/** Everyone, beginning at a random place: whoever starts is drawn evenly. */
function* startsOf(people: number, luck: Luck, use: number): Generator<number> {
  const first = choiceOf(luck.draw(choosing, 0, people, use)[0]!, people);
  for (let k = 0; k < people; k++) yield (first + k) % people;
}

function contactsByLuck({ offsets, targets }: Graph, i: number, luck: Luck, use: number): number[] {
  const contacts = Array.from(targets.subarray(offsets[i]!, offsets[i + 1]!));
  for (let last = contacts.length - 1; last > 0; last--) {
    const other = choiceOf(luck.draw(following, 0, i, use * 65536 + last)[0]!, last + 1);
    [contacts[last], contacts[other]] = [contacts[other]!, contacts[last]!];
  }
  return contacts;
}
