import { BLUE, GREY, INDIGO, INK, PROJECTED_GREY, VERMILLION, WHITE } from "../../../palette.ts";

/** The colours of the stage. */
export interface Inks {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  /** Fill by quality, lightest first. */
  readonly qualities: readonly [string, string, string, string, string];
  /** Fill of a school by the share that uses the practice. */
  readonly share: string;
  readonly chosen: string;
  /** How much heavier lines and larger names are than on a screen; 1 where absent. */
  readonly weight?: number;
}

/** The page's own colours: the darker, the better. */
export const pageInks: Inks = {
  ground: WHITE,
  ink: INK,
  quiet: GREY,
  qualities: [
    mixed(INDIGO, 0.1),
    mixed(INDIGO, 0.3),
    mixed(INDIGO, 0.5),
    mixed(INDIGO, 0.75),
    mixed(INDIGO, 1),
  ],
  share: BLUE,
  chosen: VERMILLION,
};

/** For a washed-out wall: darker greys, heavier lines, larger marks and names. */
export const projectorInks: Inks = {
  ...pageInks,
  quiet: PROJECTED_GREY,
  qualities: [
    mixed(INDIGO, 0.15),
    mixed(INDIGO, 0.4),
    mixed(INDIGO, 0.6),
    mixed(INDIGO, 0.8),
    mixed(INDIGO, 1),
  ],
  weight: 1.6,
};

/** The reader's own colours, where the system has forced colours: shapes, rings and slashes tell the rest. */
export const systemInks: Inks = {
  ground: "Canvas",
  ink: "CanvasText",
  quiet: "GrayText",
  qualities: ["CanvasText", "CanvasText", "CanvasText", "CanvasText", "CanvasText"],
  share: "CanvasText",
  chosen: "Highlight",
};

/** A colour thinned with white: 1 the colour itself, 0 white. */
export function mixed(colour: string, share: number): string {
  const part = (at: number): string => {
    const value = parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 + (value - 255) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
