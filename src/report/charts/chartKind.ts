import type { Findings } from "../findings/findings.ts";
import type { Mark } from "../marks.ts";

/**
 * A rendering of a drawing. A drawing that is only made smaller on a phone would have unreadable text, so each
 * is drawn twice and the page shows the one that fits.
 */
export interface Size {
  readonly name: "wide" | "narrow";
  /** Width of the drawing in its own units. */
  readonly width: number;
}

/** For windows from 964 px on: shown at 900 px or more, text at least 15 px. */
export const WIDE: Size = { name: "wide", width: 960 };
/** For anything smaller: shown at 288 px or more, text at least 14 px. */
export const NARROW: Size = { name: "narrow", width: 320 };
/** The one size of all chart text, in units of the drawing. */
export const TEXT_SIZE = 16;

/** One picture: what it is called, what it shows in words, and how it is drawn. */
export interface Drawing {
  /** File name without ending and root of its ids: letters, digits and hyphens, unique in a report. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly draw: (size: Size) => DrawingBody;
}

/** The marks of a picture and the height they need. */
export interface DrawingBody {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The numbers behind a figure. Cells are already formatted; the first column heads its row. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Pictures that share a caption and a data table. */
export interface Figure {
  readonly name: string;
  /** Short name of what is shown; stands in front of the caption. */
  readonly title: string;
  readonly caption: string;
  readonly drawings: readonly Drawing[];
  readonly table: DataTable;
}

/** A kind of chart: one section of the page. Where it has no figures, `empty` says why. */
export interface ChartKind {
  /** Id of the section. */
  readonly key: string;
  readonly heading: (findings: Findings) => string;
  /** How to read the figures, a paragraph each. */
  readonly introduction: (findings: Findings) => readonly string[];
  readonly figures: (findings: Findings) => readonly Figure[];
  readonly empty: string;
}
