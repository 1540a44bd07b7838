import type { Luck } from "../core/luck.ts";
import type { Directives } from "./interventions/directives.ts";
import type { Settings } from "./parameters.ts";
import type { PerilsAtWork } from "./perils/index.ts";
import type { Practices } from "./practices.ts";
import type { Recorder } from "./recorder.ts";
import type { Sizes, State } from "./state.ts";
import type { System } from "./system.ts";
import type { Structure } from "./structure.ts";
import type { ThisWeek } from "./thisWeek.ts";

/** All that a mechanism may see. Only `state` and `now` change; `settings` change between weeks. */
export interface World {
  readonly system: System;
  readonly structure: Structure;
  readonly practices: Practices;
  readonly settings: Settings;
  /** What else the timeline has put in force; changes between weeks, as settings do. */
  readonly directives: Directives;
  readonly sizes: Sizes;
  readonly state: State;
  readonly now: ThisWeek;
  readonly luck: Luck;
  readonly perils: PerilsAtWork;
  /** Writes the event log; null when nobody asked for one. It only observes. */
  recorder: Recorder | null;
  /** The week being run, from 1; 0 before the first. */
  week: number;
}
