/**
 * One of the perils of working together, apart from everything else: its description, and the places where it acts
 * on a week. `absent` is a world that does not know the peril; it must be what `present` comes to at the peril's off
 * value, bit for bit, and tests compare the two.
 */
export interface Peril<Acts> {
  /** Name of the parameter that says how strong it is. */
  readonly key: string;
  /** What it does, in plain words. */
  readonly label: string;
  /** Value of the parameter at which nothing comes of it. */
  readonly off: number;
  /** Value at which it does no harm: that of a world rid of the peril. Not `off` where `off` is a remedy that is missing. */
  readonly harmless: number;
  readonly present: Acts;
  readonly absent: Acts;
}
