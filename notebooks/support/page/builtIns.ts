// What cells know without importing it, from the libraries that are installed. Cells import charts and inputs by name.

/** Text cells. */
export const md = async (): Promise<unknown> => (await import("observable:runtime/stdlib/md.js")).md;
/** HTML cells, and `html` in other cells. */
export const html = async (): Promise<unknown> => (await import("htl")).html;
/** `svg` in cells. */
export const svg = async (): Promise<unknown> => (await import("htl")).svg;
