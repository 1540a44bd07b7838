import { STYLES } from "../../styles.ts";
import { BOARD } from "./board.ts";
import { FRAME } from "./frame.ts";
import { HEALTH_STYLES } from "./health.ts";
import { NETWORK } from "./network.ts";
import { WHAT_IF_STYLES } from "./whatIf.ts";

/** All styles of the board's page. A view's own are a file here and one line. */
export const PAGE_STYLES: string = [STYLES, FRAME, BOARD, HEALTH_STYLES, NETWORK, WHAT_IF_STYLES].join("");
