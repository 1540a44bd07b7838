import { STYLES } from "../../styles.ts";
import { COMPARE } from "./compare.ts";
import { EVIDENCE } from "./evidence.ts";
import { FRAME } from "./frame.ts";
import { PERILS } from "./perils.ts";

/** All styles of the board's page. A view's own are a file here and one line. */
export const PAGE_STYLES: string = [STYLES, FRAME, COMPARE, EVIDENCE, PERILS].join("");
