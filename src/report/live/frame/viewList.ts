import type { ComponentType } from "preact";
import type { ViewKey } from "../state/page.ts";
import { BoardView } from "../views/Board.tsx";
import { CompareView } from "../views/Compare.tsx";
import { EvidenceView } from "../views/Evidence.tsx";
import { HealthView } from "../views/Health.tsx";
import { NetworkView } from "../views/Network.tsx";
import { PerilsView } from "../views/Perils.tsx";
import { TheatreView } from "../views/Theatre.tsx";
import { WhatIfView } from "../views/WhatIf.tsx";

/** A view of the page: a new one is a file in views/, its key in state/page.ts and one line here. */
export interface ViewEntry {
  readonly label: string;
  readonly View: ComponentType;
}

/** The views in the order of the navigation. */
export const viewList: Readonly<Record<ViewKey, ViewEntry>> = {
  board: { label: "Overview", View: BoardView },
  "what-if": { label: "What if", View: WhatIfView },
  health: { label: "Which kind of network?", View: HealthView },
  perils: { label: "Four perils", View: PerilsView },
  theatre: { label: "Peril theatre", View: TheatreView },
  network: { label: "Network", View: NetworkView },
  compare: { label: "Compare plans", View: CompareView },
  evidence: { label: "Evidence", View: EvidenceView },
};
