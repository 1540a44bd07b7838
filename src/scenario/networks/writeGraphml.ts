import { UserError, showValue } from "../../core/fault.ts";
import type { NetworkTables, StaffRow } from "./networkTables.ts";

const nodeKeys: readonly { readonly name: Exclude<keyof StaffRow, "id">; readonly type: string }[] = [
  { name: "school", type: "string" },
  { name: "team", type: "string" },
  { name: "role", type: "string" },
  { name: "skill", type: "double" },
  { name: "threshold", type: "double" },
];

/**
 * Writes a network as GraphML, which `readGraphml` reads back to the same tables: a directed graph with the node
 * attributes school, team, role, skill and threshold (and network, where the tables name any) and the edge attribute weight.
 * @throws UserError when a name holds a character that XML cannot hold.
 */
export function writeGraphml(tables: NetworkTables): string {
  const networks = tables.staff.flatMap((person) => person.network ?? []);
  // Numbers are sorted as numbers by programs that draw networks; "007" is none.
  const areNumbers = networks.every((network) => /^(0|[1-9]\d{0,8})$/.test(network));
  const keys =
    networks.length === 0
      ? nodeKeys
      : [...nodeKeys, { name: "network", type: areNumbers ? "int" : "string" } as const];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(
      ({ name, type }) => `  <key id="${name}" for="node" attr.name="${name}" attr.type="${type}"/>`,
    ),
    '  <key id="weight" for="edge" attr.name="weight" attr.type="double"/>',
    '  <graph id="network" edgedefault="directed">',
  ];
  for (const person of tables.staff) {
    lines.push(`    <node id="${escaped(person.id)}">`);
    for (const { name } of keys) {
      const value = person[name];
      if (value !== undefined) lines.push(`      <data key="${name}">${escaped(String(value))}</data>`);
    }
    lines.push("    </node>");
  }
  for (const { from, to, weight } of tables.ties) {
    lines.push(`    <edge source="${escaped(from)}" target="${escaped(to)}">`);
    lines.push(`      <data key="weight">${String(weight)}</data>`);
    lines.push("    </edge>");
  }
  lines.push("  </graph>", "</graphml>", "");
  return lines.join("\n");
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escaped(text: string): string {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text)) {
    throw new UserError({
      problem: "GraphML cannot hold a character of this name",
      given: showValue(text),
      remedy: "replace the names by codes, or write the network as CSV",
    });
  }
  return text.replace(/[&<>"\t\n\r]/g, (character) => escapes[character] ?? character);
}
