import type { ResolvedScenario, ResolvedSystem } from "../../scenario/resolvedScenario.ts";
import { parseOverride } from "../../scenario/parseOverride.ts";
import { plainSettings } from "../../scenario/schemaAt.ts";
import { settingLines } from "../settingLines.ts";
import { timelineSentences, withArticle } from "../timelineSentences.ts";

/**
 * What an override changes, in plain words, one sentence for each thing: "How far quality is checked before a practice
 * is passed on: 100 of 100 in place of 40 of 100." `before` and `after` are the scenario without it and with it.
 */
export function changeWords(before: ResolvedScenario, after: ResolvedScenario, written: string): string[] {
  if (before.networkType !== after.networkType) return [typeWords(before.networkType, after.networkType)];
  const told = [
    ...timelineWords(before, after),
    ...settingWords(before, after),
    ...systemWords(before.system, after.system),
  ];
  return told.length > 0 ? told : [plainWords(written)];
}

function typeWords(before: ResolvedScenario["networkType"], after: ResolvedScenario["networkType"]): string {
  const kind = (type: typeof before): string => (type === null ? "no type" : withArticle(type));
  return `Kind of network: ${kind(after)} in place of ${kind(before)}.`;
}

/** Entries that are new; where nothing is new, that some are gone. */
function timelineWords(before: ResolvedScenario, after: ResolvedScenario): string[] {
  if (JSON.stringify(before.interventions) === JSON.stringify(after.interventions)) return [];
  if (after.interventions.length === 0) return ["Nothing is done on the timeline."];
  const known = new Set(timelineSentences(before));
  const fresh = timelineSentences(after).filter((sentence) => !known.has(sentence));
  return fresh.length > 0 ? fresh : ["Less is done on the timeline."];
}

function settingWords(before: ResolvedScenario, after: ResolvedScenario): string[] {
  const known = new Map(settingLines(before).map(({ path, shown }) => [path, shown]));
  return settingLines(after)
    .filter(({ path, shown }) => known.get(path) !== shown)
    .map(({ path, label, shown }) => `${label}: ${shown} in place of ${known.get(path) ?? "none"}.`);
}

function systemWords(before: ResolvedSystem, after: ResolvedSystem): string[] {
  if (before.kind !== "generate" || after.kind !== "generate") return [];
  const inPlace = (what: string, one?: readonly number[], other?: readonly number[]): string[] =>
    one?.length === other?.length
      ? []
      : [`${what}: ${other?.length ?? "none"} in place of ${one?.length ?? "none"}.`];
  return [
    ...inPlace("Schools", before.schoolSizes, after.schoolSizes),
    ...inPlace("Networks", before.networks, after.networks),
  ];
}

/** A setting that is none of the model's, by what the scenario's schema says of it. */
function plainWords(written: string): string {
  const { path, value } = parseOverride(written);
  const label = plainSettings().find((setting) => setting.path === path)?.label ?? path;
  return `${label}: ${JSON.stringify(value)}.`;
}
