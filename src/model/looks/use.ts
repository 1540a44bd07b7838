import type { Look } from "./look.ts";

/** Nothing but who uses what, which every look shows. */
export const use: Look = { key: "use" };
