import { endOfEdge } from "./attributedNodes.ts";
import { findColumn, noteUnusedColumns, placeColumns } from "./columns.ts";
import type { ColumnKey, NetworkReadOptions } from "./readOptions.ts";
import type { FaultList } from "./faultList.ts";
import { headerOfRecords, valueCell } from "./nodeLinkRecords.ts";
import type { JsonRecord } from "./nodeLinkRecords.ts";
import type { TieRecord } from "./tieRecords.ts";

// What NetworkX writes to tell edges apart says nothing about them.
const plumbing = ["id", "key"];

/** The edges of a node-link file as ties; `ids` gives the person for each id of a node, edges to others are faults. */
export function readLinks(
  file: string,
  edges: readonly JsonRecord[],
  isDirected: boolean,
  ids: ReadonlyMap<string, string>,
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): TieRecord[] {
  const header = headerOfRecords(file, "edge key", edges);
  const wanted: ColumnKey[] = ["weight"];
  for (const key of ["from", "to"] as const) if (options.columns?.[key] !== undefined) wanted.push(key);
  const places = placeColumns(header, wanted, [], options, faults);
  const nameAt = (place: number | undefined): string | undefined =>
    place === undefined ? undefined : header.names[place];
  const from = nameAt(places.get("from")) ?? endName(header.names, "source", "from");
  const to = nameAt(places.get("to")) ?? endName(header.names, "target", "to");
  const weight = nameAt(places.get("weight"));
  const used = [from, to, ...plumbing].flatMap((name) => findColumn(header.names, name) ?? []);
  noteUnusedColumns(header, new Set([...used, ...places.values()]), notes);
  return edges.flatMap((edge): TieRecord[] => {
    const source = endOfEdge(file, valueCell(file, edge, from, faults), ids, faults);
    const target = endOfEdge(file, valueCell(file, edge, to, faults), ids, faults);
    if (source === undefined || target === undefined) return [];
    const cell = weight === undefined ? undefined : valueCell(file, edge, weight, faults);
    return [{ from: source, to: target, weight: cell?.text === "" ? undefined : cell, isDirected }];
  });
}

/** The key of one end of the edges: as NetworkX and D3 call it, else as vis.js does. */
function endName(names: readonly string[], usual: string, other: string): string {
  return !names.includes(usual) && names.includes(other) ? other : usual;
}
