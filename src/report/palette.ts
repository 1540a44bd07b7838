/** The only colours of the page: each at least 3.3 to 1 on white and apart for colour-blind readers; no green. */
export const INK = "#222222";
/** Neutral lines and marks. */
export const GREY = "#767676";
/** Neutral lines and marks on a washed-out wall. */
export const PROJECTED_GREY = "#545454";
/** What raises instruction. */
export const BLUE = "#0099CC";
/** Links and badges. */
export const INDIGO = "#332288";
/** What lowers instruction; never without a second sign (dash, hatching, shape or word). */
export const VERMILLION = "#D55E00";
/** The ground. */
export const WHITE = "#FFFFFF";

/** Fonts that every system has: nothing is loaded. */
export const FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
