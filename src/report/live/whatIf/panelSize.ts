import type { Size } from "../../charts/chartKind.ts";

/** Width of drawings beside the questions: shown at 470 px or more, so that their text keeps 14 px. */
export const PANEL: Size = { name: "wide", width: 520 };

/** Width of drawings below both: shown at 760 px or so. */
export const BROAD: Size = { name: "wide", width: 760 };
