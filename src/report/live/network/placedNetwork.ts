/** Width and height of the picture that a network is placed in. */
export const PICTURE = { width: 1000, height: 700 } as const;

/** Beyond so many staff only schools are placed and shown. */
export const PEOPLE_LIMIT = 10_000;

/** A school's circle. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** So many ties join two schools, whichever way they point. */
export interface SchoolTies {
  readonly one: number;
  readonly other: number;
  readonly ties: number;
}

/** Where schools and people stand, in units of the picture. */
export interface PlacedNetwork {
  readonly schools: readonly Circle[];
  /** x and y of each person in turn; empty where there are so many that only schools are shown. */
  readonly people: readonly number[];
  /** Which schools are joined at the start. */
  readonly between?: readonly SchoolTies[];
}

/** What must be known of a network to place it: a `System` has it, and so has a `Story`. */
export interface Placeable {
  readonly schoolOffsets: Int32Array;
  readonly ties: { readonly offsets: Int32Array; readonly targets: Int32Array };
}
