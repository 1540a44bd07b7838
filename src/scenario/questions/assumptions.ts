/** Something that a scenario takes for granted and that nobody has measured in the district. */
export interface Assumption {
  /** Path of the setting. */
  readonly path: string;
  /** What it is about, in plain words and without a full stop. */
  readonly label: string;
}

/** Most assumptions that a board's page tries; what a scenario calls guesses comes on top. */
export const ASSUMPTIONS_TRIED = 8;

/**
 * What a gain in teaching hangs on most among what nobody decides, the most important first: by Morris' screening of the
 * flagship over the plausible range of every setting. Later ones stand in where earlier ones do not matter.
 */
export const assumptions: readonly Assumption[] = [
  { path: "practiceQuality.qualityMean", label: "How good the practices that go round are on average" },
  { path: "adoption.openness", label: "How often a teacher thinks about a new practice" },
  { path: "practiceQuality.qualitySd", label: "How far good and poor practices lie apart" },
  { path: "groups.endorsementWeight", label: "How much the word of the own team counts" },
  { path: "practiceQuality.initialUse", label: "How many use each practice at the start" },
  { path: "implementation.learningRate", label: "How fast teachers learn to use a practice fully" },
  {
    path: "people.thresholdMean",
    label: "How many colleagues must use a practice before a teacher does",
  },
  { path: "collaboration.contactRate", label: "How often colleagues talk about teaching" },
  { path: "practiceQuality.ownFitSd", label: "How much classrooms differ in what suits them" },
  { path: "practiceQuality.appealQualityCorrelation", label: "How far good practices also look good" },
  { path: "people.discovery", label: "How often a teacher finds a practice elsewhere" },
  { path: "people.priorPrecision", label: "How firmly teachers hold to what they first expect" },
  { path: "people.zeroThresholdShare", label: "How many teachers need no example to begin" },
];
