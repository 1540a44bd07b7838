import { createSimulation } from "../../../engine/simulation.ts";
import { friendshipParadoxOf, type FriendshipParadox } from "../../../model/generators/friendshipParadox.ts";
import { exactMean, identical } from "../judge.ts";
import { openLimit, replicatesAt } from "../limit.ts";
import { friendshipParadoxes } from "../reference/friendship.ts";
import type { Check, Settings, Target } from "../target.ts";

const words: Readonly<Record<keyof FriendshipParadox, string>> = {
  meanContacts: "mean number of contacts",
  contactsOfContacts: "mean number of contacts at the far end of a tie",
  contactsOfOwnContacts: "mean over people of their contacts' mean number",
  shareBelow: "share of people below their contacts' mean",
};

/** Contacts have more contacts: on a star, on a real network read from a table, on random networks. */
export const friendship: Target = {
  key: "friendship-paradox",
  title: "The friendship paradox",
  source:
    "Feld 1991, American Journal of Sociology 96(6); Zachary 1977, Journal of Anthropological Research 33(4)",
  scenario: "verification/karate",
  run: (effort, damage = {}) => [
    ...counted("star", damage),
    ...counted("karate", damage),
    ...onRandomNetworks(effort, damage),
  ],
};

function counted(scenario: "star" | "karate", damage: Settings): Check[] {
  const got = friendshipParadoxOf(openLimit(`verification/${scenario}`, damage).system.ties);
  return Object.entries(friendshipParadoxes[scenario]).map(([name, expected]) => {
    const key = name as keyof FriendshipParadox;
    return identical(`${scenario}: ${words[key]}`, expected, got[key]);
  });
}

/** With n people tied with chance c the far end of a tie has 1 + (n − 2) c contacts: mean square over mean. */
function onRandomNetworks(effort: number, damage: Settings): Check[] {
  const people = 1000;
  const contacts = 5;
  const tieChance = contacts / (people - 1);
  const setup = openLimit("verification/watts", {
    "system.generate.schoolSizes": [people],
    "network.tieChance": tieChance,
    ...damage,
  });
  const sample = Array.from({ length: replicatesAt(effort, 100) }, (_, replicate) =>
    friendshipParadoxOf(createSimulation(setup, replicate).world.system.ties),
  );
  const farEnd = 1 + (people - 2) * tieChance;
  const numbers = sample.map((each) => each.meanContacts);
  const squares = sample.map((each) => each.meanContacts * each.contactsOfContacts);
  return [
    exactMean(`random, ${contacts} expected: ${words.meanContacts}`, contacts, numbers),
    exactMean(
      `random, ${contacts} expected: mean square of the number of contacts`,
      contacts * farEnd,
      squares,
    ),
  ];
}
