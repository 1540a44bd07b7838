import { STYLES } from "../../styles.ts";
import { BOARD } from "./board.ts";
import { FRAME } from "./frame.ts";
import { WHAT_IF_STYLES } from "./whatIf.ts";

/** All styles of the board's page. A view's own are a file here and one line. */
export const PAGE_STYLES: string = [STYLES, FRAME, BOARD, WHAT_IF_STYLES].join("");
