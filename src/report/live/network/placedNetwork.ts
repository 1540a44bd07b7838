/** Where schools and people stand, in units of the picture: 0–1000 both ways. */
export interface PlacedNetwork {
  readonly schools: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  /** x and y of each person in turn; empty where there are so many that only schools are shown. */
  readonly people: readonly number[];
}
