/**
 * How well the size of an effect is known. `measured`: counted in real schools or systems. `published`: its size, or
 * the sizes that matter most, come from published studies. `assumed`: the direction is known or argued, the size is not.
 */
export type Strength = "measured" | "published" | "assumed";

/**
 * What a part of the model stands for and what it makes of it, in plain words. Data without the part itself, so that a
 * page can show it without carrying the model; tests hold the two together.
 */
export interface Ground {
  /** Key of the mechanism or peril; else a name of its own. */
  readonly key: string;
  /** What the part is; of a mechanism or peril its own label. */
  readonly label: string;
  /** Begins with what follows "In reality". */
  readonly inReality: string;
  /** Begins with what follows "In this simulation". */
  readonly inSimulation: string;
  /** Where the idea comes from; of a mechanism its own source. */
  readonly source: string;
  readonly strength: Strength;
  /** Names of the parameters that say how strong it is. Each parameter of the model belongs to one part. */
  readonly parameters: readonly string[];
}
