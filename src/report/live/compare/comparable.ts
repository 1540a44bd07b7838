/** What two plans must have in common to stand side by side. */
export interface PlanOrigin {
  readonly engineVersion: string;
  readonly networkHash: string;
  /** First digits of the hash of today's path. */
  readonly reportDigest: string;
}

/** Why a plan made elsewhere cannot be compared with those of this page, in words for the reader; null where it can. */
export function whyNotComparable(own: PlanOrigin, other: PlanOrigin): string | null {
  if (other.engineVersion !== own.engineVersion) {
    return `It was made with version ${other.engineVersion} of the model, and this page has version ${own.engineVersion}. The same settings can end in other numbers there, so the two cannot stand side by side.`;
  }
  if (other.networkHash !== own.networkHash) {
    return "It was made for another network: other schools, or other people who learn from one another. What differs would then be the schools and not the plan.";
  }
  if (other.reportDigest !== own.reportDigest) {
    return `It was made for report ${other.reportDigest}, and this is report ${own.reportDigest}. Today’s path is another there, so the plan would not mean the same here.`;
  }
  return null;
}
