/** A person of the staff as she is now. */
export interface Person {
  /** Her id in the network's file, or `S03-017` (school, person) where the network is generated. */
  readonly id: string;
  readonly school: string;
  readonly role: "teacher" | "principal" | "coach";
  /** Week in which she came; 0 for those who were there at the start. */
  readonly joinedWeek: number;
  /** Baseline instruction, SD. */
  readonly skill: number;
  /** What the practices that she uses add to it, SD. */
  readonly contribution: number;
  /** What she uses, one entry a domain in which she uses a practice. */
  readonly uses: readonly Use[];
}

/** A practice in use. */
export interface Use {
  readonly domain: string;
  readonly practice: string;
  /** How fully it is carried out, 0–1. */
  readonly fidelity: number;
}

/** Somebody learns from somebody. */
export interface Tie {
  /** Id of the person who learns, and of the one she learns from. */
  readonly from: string;
  readonly to: string;
  /** 0–1. */
  readonly strength: number;
  readonly kind: "same team" | "same school" | "other school" | "principals";
}
