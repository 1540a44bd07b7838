/**
 * A scenario as it stands in a file. Here it is only said that it is a group of settings; in the published types
 * this declaration is replaced by one made from the schema, with every setting, its unit, range and default.
 */
export interface Scenario {
  readonly [setting: string]: unknown;
}
