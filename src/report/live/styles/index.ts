import { STYLES } from "../../styles.ts";
import { BOARD } from "./board.ts";
import { COMPARE } from "./compare.ts";
import { DISTRICT } from "./district.ts";
import { EVIDENCE } from "./evidence.ts";
import { FRAME } from "./frame.ts";
import { HANDOUT } from "./handout.ts";
import { HEALTH_STYLES } from "./health.ts";
import { NETWORK } from "./network.ts";
import { PERILS } from "./perils.ts";
import { PRESENTER } from "./presenter.ts";
import { PRINT_SHEET } from "./print.ts";
import { PROJECTOR } from "./projector.ts";
import { SHARE } from "./share.ts";
import { STAGE } from "./stage.ts";
import { THEATRE } from "./theatre.ts";
import { WHAT_IF_STYLES } from "./whatIf.ts";

/** All styles of the board's page. A view's own are a file here and one line. */
export const PAGE_STYLES: string = [
  STYLES,
  FRAME,
  BOARD,
  COMPARE,
  DISTRICT,
  EVIDENCE,
  HEALTH_STYLES,
  NETWORK,
  PERILS,
  SHARE,
  STAGE,
  THEATRE,
  PRESENTER,
  HANDOUT,
  WHAT_IF_STYLES,
  PROJECTOR,
  PRINT_SHEET,
].join("");
