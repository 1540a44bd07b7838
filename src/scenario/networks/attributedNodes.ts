import type { Cell } from "./cell.ts";
import { findColumn, noteUnusedColumns, personColumns, placeColumns } from "./columns.ts";
import type { Header } from "./columns.ts";
import type { FaultList } from "./faultList.ts";
import { reportRepeatedNode, reportUnknownNode } from "./nodeFaults.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import type { StaffRecord } from "./staffRecords.ts";
import { defaultSchool } from "./staffAndTies.ts";

/** A node of a format in which nodes carry attributes (GraphML, GEXF, node-link JSON). */
export interface AttributedNode {
  /** Its id in the file, by which edges name it. */
  readonly id: Cell;
  /** The attribute at a place of the header; undefined where the node has none. */
  readonly valueAt: (place: number) => Cell | undefined;
}

/**
 * The people that nodes stand for, and the id of the person for each id of a node: the same, unless `columns.id` names
 * an attribute. `plumbing` are names in the header that say nothing about persons and need not be noted as unused.
 */
export function readAttributedNodes(
  header: Header,
  nodes: readonly AttributedNode[],
  plumbing: readonly string[],
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): { staff: StaffRecord[]; ids: Map<string, string> } {
  const wanted = personColumns(header, options, faults, notes);
  const hasOwnIds = options.columns?.id !== undefined;
  const isWanted = (key: string): boolean => key !== "id" || hasOwnIds;
  const places = placeColumns(
    header,
    wanted.keys.filter(isWanted),
    wanted.required.filter(isWanted),
    options,
    faults,
  );
  const quiet = plumbing.flatMap((name) => findColumn(header.names, name) ?? []);
  noteUnusedColumns(header, new Set([...places.values(), ...wanted.replacedPlaces, ...quiet]), notes);
  const constantSchool = options.singleSchool?.trim() ?? defaultSchool;
  const ids = new Map<string, string>();
  const staff = nodes.map((node): StaffRecord => {
    const valueAt = (place: number | undefined): Cell | undefined =>
      place === undefined ? undefined : (node.valueAt(place) ?? { text: "", line: node.id.line, part: "" });
    const id = valueAt(places.get("id")) ?? node.id;
    // Without ids of their own, repeated ids are found by the check that all formats share.
    if (hasOwnIds && ids.has(node.id.text)) reportRepeatedNode(header.file, node.id, faults);
    ids.set(node.id.text, id.text);
    return {
      id,
      school: valueAt(places.get("school")) ?? constantSchool,
      team: valueAt(places.get("team")),
      role: valueAt(places.get("role")),
      skill: valueAt(places.get("skill")),
      threshold: valueAt(places.get("threshold")),
      network: valueAt(places.get("network")),
    };
  });
  return { staff, ids };
}

/** The person at one end of an edge; undefined after a fault when the cell names no node. */
export function endOfEdge(
  file: string,
  cell: Cell,
  ids: ReadonlyMap<string, string>,
  faults: FaultList,
): Cell | undefined {
  // An edge without an end must not find a node without an id.
  const id = cell.text === "" ? undefined : ids.get(cell.text);
  if (id === undefined) reportUnknownNode(file, cell, ids, faults);
  return id === undefined ? undefined : { ...cell, text: id };
}
