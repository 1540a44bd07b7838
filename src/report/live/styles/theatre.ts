/** The theatre's frame and steps. */
export const THEATRE = ``;
