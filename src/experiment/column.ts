/** A column, as the dictionary beside the tables tells it. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** What its cells hold; numbers, whole or broken, where nothing is said. A cell may be empty whatever it is. */
  readonly type?: "text" | "whole";
}
