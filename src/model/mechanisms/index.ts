import type { Mechanism } from "../mechanism.ts";
import { adoption } from "./adoption.ts";
import { communities } from "./communities.ts";
import { coaching } from "./coaching.ts";
import { deliberation } from "./deliberation.ts";
import { discovery } from "./discovery.ts";
import { implementation } from "./implementation.ts";
import { inquiry } from "./inquiry.ts";
import { leadership } from "./leadership.ts";
import { mandates } from "./mandates.ts";
import { outcomes } from "./outcomes.ts";
import { principals } from "./principals.ts";
import { purpose } from "./purpose.ts";
import { sharing } from "./sharing.ts";
import { ties } from "./ties.ts";
import { turnover } from "./turnover.ts";
import { usability } from "./usability.ts";
import { variants } from "./variants.ts";
import { upkeep } from "./upkeep.ts";

/** The week: mechanisms in the order in which they step. */
export const mechanisms: readonly Mechanism[] = [
  turnover,
  purpose,
  principals,
  leadership,
  communities,
  discovery,
  sharing,
  deliberation,
  inquiry,
  usability,
  variants,
  adoption,
  implementation,
  coaching,
  mandates,
  ties,
  upkeep,
  outcomes,
];
