import type { FriendshipParadox } from "../../../model/generators/friendshipParadox.ts";

/** Exact: counted from the ties by an independent program. */
export const friendshipParadoxes: Readonly<Record<"star" | "karate", FriendshipParadox>> = {
  star: { meanContacts: 1.8, contactsOfContacts: 5, contactsOfOwnContacts: 8.2, shareBelow: 0.9 },
  karate: {
    meanContacts: 4.588235294117647,
    contactsOfContacts: 7.769230769230769,
    contactsOfOwnContacts: 9.610210015378701,
    shareBelow: 0.8529411764705882,
  },
};
