import { interventionKinds } from "../../../model/interventions/index.ts";
import { pickings, type Pick } from "../../../model/interventions/intervention.ts";
import { declaredParameters } from "../../../model/parameters.ts";
import { timelineSentences } from "../../../experiment/timelineSentences.ts";
import { isGroup } from "../../../scenario/paths.ts";
import type { ResolvedIntervention, ResolvedScenario } from "../../../scenario/resolvedScenario.ts";

/** An entry of the timeline as it stands in a scenario file, as a sentence. An entry that is none is told as its JSON. */
export function entrySentence(entry: unknown, scenario: ResolvedScenario, currency: string): string {
  const resolved = isGroup(entry) ? resolvedEntry(entry) : null;
  const [sentence] =
    resolved === null
      ? []
      : timelineSentences({ ...scenario, networkType: null, interventions: [resolved] }, currency);
  return sentence ?? JSON.stringify(entry);
}

type Given = Readonly<Record<string, unknown>>;

/** An entry complete, without any check: the page shows only what the engine has read before. */
function resolvedEntry(entry: Given): ResolvedIntervention | null {
  const deed = (Object.keys(interventionKinds) as (keyof typeof interventionKinds)[]).find(
    (kind) => entry[kind] !== undefined,
  );
  if (deed === undefined || typeof entry["at"] !== "number") return null;
  const where = isGroup(entry["where"]) ? entry["where"] : {};
  const cost = isGroup(entry["cost"]) ? entry["cost"] : null;
  return {
    at: entry["at"],
    until: numberOr(entry["until"], null),
    every: numberOr(entry["every"], null),
    schools: Array.isArray(where["schools"]) ? (where["schools"] as string[]) : null,
    ...(Array.isArray(where["networks"]) ? { networks: where["networks"].map(String) } : {}),
    pick: pickOf(where, interventionKinds[deed].chooses),
    cost: cost === null ? null : { hours: numberOr(cost["hours"], 0), money: numberOr(cost["money"], 0) },
    [deed]: deedOf(deed, entry[deed]),
  };
}

function pickOf(where: Given, usual: Pick["of"]): Pick | null {
  const by = pickings.find((picking) => where[picking] !== undefined);
  return by === undefined
    ? null
    : { by, share: Number(where[by]), of: (where["of"] as Pick["of"] | undefined) ?? usual };
}

function deedOf(deed: keyof typeof interventionKinds, given: unknown): unknown {
  const group = isGroup(given) ? given : {};
  if (deed === "set")
    return Object.fromEntries(Object.entries(group).map(([path, value]) => setting(path, value)));
  if (deed === "seed") return { share: 1, ...group };
  if (deed === "coach") return { practice: null, dose: 1, ...group };
  if (deed === "exchange") return { staff: null, ...group };
  return deed === "changeType" ? { type: given, values: {}, diagnosis: 0 } : group;
}

/** A setting of an entry by name, a choice by its place. */
function setting(path: string, value: unknown): [string, number] {
  const name = path.slice(path.lastIndexOf(".") + 1);
  const options = declaredParameters[name]?.options;
  return [name, typeof value === "string" && options !== undefined ? options.indexOf(value) : Number(value)];
}

function numberOr<Else>(value: unknown, otherwise: Else): number | Else {
  return typeof value === "number" ? value : otherwise;
}
