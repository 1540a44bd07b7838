import { STYLES } from "../../styles.ts";
import { FRAME } from "./frame.ts";

/** All styles of the board's page. A view's own are a file here and one line. */
export const PAGE_STYLES: string = [STYLES, FRAME].join("");
