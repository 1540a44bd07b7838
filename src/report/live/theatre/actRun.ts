import type { SentStory, Story } from "../engine/protocol.ts";

/** What differs where nothing is seen yet: what people know and believe, what groups stand behind, or anything else. */
export type HiddenKind = "belief" | "group" | "other";

/** Where two sides of the stage first differ in what is drawn. */
export interface FirstDifference {
  readonly week: number;
  /** What differs: what a person uses, a person's or a group's mark, a tie, or who holds a post. */
  readonly kind: "use" | "person" | "group" | "tie" | "post";
  /** The one to look at: −1 where it is a group. */
  readonly person: number;
  /** −1 where it is a person. */
  readonly group: number;
  /** Practices that the person uses on each side in the act's domain, or that the group settled on; −1 none. */
  readonly practices: readonly [number, number];
  /** Whom `person` began to learn from on one side alone, where it is a tie; −1 elsewhere. */
  readonly tieWith: number;
  /** All persons whose marks differ in that week, ascending. */
  readonly people: readonly number[];
  /** First week in which anything at all differs, mostly what people believe; at most `week`. */
  readonly hiddenWeek: number;
  /** Persons whose state differs in that week. */
  readonly hiddenPeople: number;
  /** What differs in that week. */
  readonly hiddenKind: HiddenKind;
}

/** One side of the stage: everything that happened, and what is drawn of it week by week. */
export interface ActSideRun<Told = Story> {
  readonly story: Told;
  /** Marks of the look, (weeks + 1) × persons; empty where the look marks nobody. */
  readonly people: Uint8Array;
  /** Values of the look, (weeks + 1) × groups × 2; empty where it marks no groups. */
  readonly groups: Float32Array;
  /** Values of each measure by week, 0 to the last, in the order asked for. */
  readonly series: readonly Float64Array[];
}

/** Groups of the stage: who meets. */
export interface ActGroups {
  /** Members of group g: `members` from offsets[g] to offsets[g + 1]. */
  readonly offsets: Int32Array;
  readonly members: Int32Array;
  /** School of each group; −1 where members come from several. */
  readonly school: Int32Array;
}

/** One future of an act on both sides, with the same luck. */
export interface ActRun<Told = Story> {
  readonly replicate: number;
  /** The domain that is drawn. */
  readonly domain: number;
  readonly left: ActSideRun<Told>;
  readonly right: ActSideRun<Told>;
  readonly groups: ActGroups;
  /** Null where both sides are the same to the last week. */
  readonly difference: FirstDifference | null;
}

export type SentActRun = ActRun<SentStory>;

/** What one person knows and weighs at the end of a week, in one domain. */
export interface PersonCard {
  readonly week: number;
  readonly person: number;
  readonly name: string;
  readonly school: string;
  /** 0 teacher, 1 principal, 2 coach. */
  readonly role: number;
  /** Number of people whom she learns from. */
  readonly contacts: number;
  /** How many of them she talked with in this week. */
  readonly asked: number;
  /** How many of them told her of a practice that they use; at most `asked`. */
  readonly heardFrom: number;
  /** Week in which she came to the post; 0 where she was there from the start. */
  readonly joined: number;
  /** Practice in use; −1 business as usual. */
  readonly uses: number;
  /** How fully it is carried out, 0–1. */
  readonly fidelity: number;
  readonly practices: readonly {
    readonly practice: number;
    readonly name: string;
    readonly isKnown: boolean;
    /** Contacts who use it now. */
    readonly users: number;
    /**
     * Smallest number of them who must use it before she thinks about it, with her group's backing where it has that; more
     * than `contacts` where no number is enough. Where it is 0 she must still have heard of it.
     */
    readonly needed: number;
    /** Whether her group stands behind it. */
    readonly isBacked: boolean;
    /** Worth that she believes in, and that it has in her school, SD. */
    readonly believed: number;
    readonly worth: number;
    /** Her private sense of how it suits her class, SD. */
    readonly ownFit: number;
  }[];
}
