import type { Change } from "../../../experiment/study/study.ts";
import type { EndKey, Headline } from "../../../experiment/board/boardResult.ts";
import type { System } from "../../../model/system.ts";
import type { DistrictFiles, MadeDistrict } from "../district/made.ts";
import type { PageData } from "../pageData.ts";
import type { ResolvedSystem } from "../../../scenario/resolvedScenario.ts";
import type { LookKey } from "../../../model/looks/look.ts";
import type { PersonCard, SentActRun } from "../theatre/actRun.ts";
import type { PlacedNetwork } from "../network/placedNetwork.ts";

/** What a worker is started with. */
export interface WorkerBase {
  readonly input: Readonly<Record<string, unknown>>;
  /** Where the network comes from, resolved. */
  readonly system: ResolvedSystem;
  /** The network itself where it was read from files; null where it is generated. */
  readonly network: System | null;
  readonly headline: Headline;
  /** Weeks at which the headline is measured. */
  readonly weeks: readonly number[];
  readonly schoolOutcome: "instruction_gain" | "harmful_share" | "adoption";
}

/** Asks for futures of a plan. */
export interface FuturesRequest {
  readonly kind: "futures";
  readonly job: number;
  readonly changes: readonly Change[];
  /** Further changes of single futures, by place in `replicates`: what nobody is sure of differs from future to future. */
  readonly own?: readonly (readonly Change[])[];
  readonly replicates: readonly number[];
  /** Measure each school too. */
  readonly schools: boolean;
  /** Also the digest of the run, as in runs.csv. */
  readonly digests: boolean;
  /** Further weekly metrics to measure after the last week, by key. */
  readonly metrics?: readonly string[];
}

/** What is asked of one future of an act of the theatre. */
export interface ActAsked {
  /** Changes of the left and of the right side. */
  readonly sides: readonly [readonly Change[], readonly Change[]];
  readonly replicate: number;
  readonly look: LookKey;
  /** Weekly metrics, by key. */
  readonly metrics: readonly string[];
  /** Name of the domain that is drawn. */
  readonly domain: string;
}

/** Asks for one future of an act, on both sides of the stage. */
export interface ActRequest extends ActAsked {
  readonly kind: "act";
  readonly job: number;
}

/** What is asked of a person at the end of a week. */
export interface CardAsked {
  readonly changes: readonly Change[];
  readonly replicate: number;
  readonly week: number;
  readonly person: number;
  readonly domain: string;
}

/** Asks what one person knows at the end of a week. */
export interface CardRequest extends CardAsked {
  readonly kind: "card";
  readonly job: number;
}

/** Asks for everything that happens in one future. */
export interface StoryRequest {
  readonly kind: "story";
  readonly job: number;
  readonly changes: readonly Change[];
  readonly replicate: number;
}

/** Asks to give up a job; what it has already measured is dropped. */
export interface StopRequest {
  readonly kind: "stop";
  readonly job: number;
}

export interface StartRequest {
  readonly kind: "start";
  readonly base: WorkerBase;
}

/** Asks for the page of another district; needs no base. */
export interface DistrictRequest {
  readonly kind: "district";
  readonly job: number;
  /** The report's page, whose question and plans are asked of the district. */
  readonly report: PageData;
  readonly files: DistrictFiles;
  readonly hidesNames: boolean;
  readonly title: string;
}

export type WorkerRequest =
  StartRequest | FuturesRequest | StoryRequest | StopRequest | DistrictRequest | ActRequest | CardRequest;

/** One measured future. */
export interface MeasuredFuture {
  readonly replicate: number;
  /** NaN where there is nothing to measure. */
  readonly ends: Readonly<Record<EndKey, number>>;
  /** Headline at each week asked for. */
  readonly curve: Float64Array;
  /** Schools × weeks; empty where not asked for. */
  readonly schools: Float64Array;
  readonly digest: string;
  /** Of the further metrics, in the order asked for. */
  readonly metrics: readonly number[];
}

/** What happened in one future, in the order of time. */
export interface Story {
  readonly replicate: number;
  readonly weeks: number;
  readonly practices: readonly { readonly name: string; readonly domain: string; readonly quality: number }[];
  readonly schoolNames: readonly string[];
  /** First person of each school, and their number at the end. */
  readonly schoolOffsets: Int32Array;
  readonly names: readonly string[];
  /** 0 teacher, 1 principal, 2 coach: as in the model's system. */
  readonly roles: Uint8Array;
  /** Whom each person learns from at the start: targets from `tieOffsets[i]` on. */
  readonly tieOffsets: Int32Array;
  readonly tieTargets: Int32Array;
  /** Practice that each person uses in each domain at the start (person × domains + domain); −1 none. */
  readonly firstUse: Int16Array;
  readonly domains: readonly string[];
  readonly events: StoryEvents;
  /** Where its people stand, if this future has another network than the one in the page's layout. */
  readonly layout?: PlacedNetwork;
}

/** All that happened, in the order of time: a list, or one that is read out of columns where it is asked. */
export interface StoryEvents extends Iterable<StoryEvent> {
  readonly length: number;
  at(place: number): StoryEvent | undefined;
}

/** A story on its way to the page: its events as columns, which are handed over and not copied. */
export interface SentStory extends Omit<Story, "events"> {
  readonly events: EventColumns;
}

/** Events by column; `kind` and `mode` as places in the lists of words. */
export interface EventColumns {
  readonly kinds: readonly string[];
  readonly modes: readonly string[];
  readonly kind: Uint8Array;
  readonly mode: Uint8Array;
  readonly week: Int32Array;
  readonly person: Int32Array;
  readonly practice: Int32Array;
  readonly replaced: Int32Array;
  readonly from: Int32Array;
  readonly group: Int32Array;
}

/** One thing that happened; numbers of persons, practices and groups, −1 where none. */
export interface StoryEvent {
  readonly week: number;
  readonly kind: string;
  readonly person: number;
  readonly practice: number;
  readonly replaced: number;
  readonly from: number;
  readonly mode: string;
  readonly group: number;
}

export type WorkerAnswer =
  | { readonly kind: "ready" }
  /** Some futures of a job; `isLast` with the last of them. */
  | {
      readonly kind: "futures";
      readonly job: number;
      readonly futures: readonly MeasuredFuture[];
      readonly isLast: boolean;
    }
  | { readonly kind: "story"; readonly job: number; readonly story: SentStory }
  | { readonly kind: "act"; readonly job: number; readonly act: SentActRun }
  | { readonly kind: "card"; readonly job: number; readonly card: PersonCard }
  | { readonly kind: "district"; readonly job: number; readonly made: MadeDistrict }
  /** The user's mistakes as the command line would tell them, or a failure of the engine. */
  | {
      readonly kind: "failed";
      readonly job: number;
      readonly message: string;
      readonly isUserError: boolean;
    };
