import { showValue } from "../../core/fault.ts";
import { assembleNetwork } from "./assembleNetwork.ts";
import { chooseNetwork } from "./chooseNetwork.ts";
import { FaultList, listNames } from "./faultList.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import { readPajekPartition } from "./pajekPartition.ts";
import { readPajekSections } from "./pajekSections.ts";
import type { PajekNetwork } from "./pajekSections.ts";
import { readPajekTies } from "./pajekTies.ts";
import { readVertexCount, readVertices } from "./pajekVertices.ts";
import type { NetworkReadOptions } from "./readOptions.ts";
import { readText } from "./readText.ts";
import { defaultSchool } from "./staffAndTies.ts";

/**
 * Reads a network from a Pajek file (.net or .paj). Labels are the ids where every vertex has one of its own, else the
 * numbers are. Without a partition for schools everyone is in one school.
 * Options: network, partition, singleSchool, role, selfTies.
 * @throws UserError with every fault of the file.
 */
export function readPajek(
  file: string,
  bytes: Uint8Array,
  options: NetworkReadOptions = {},
): ImportedNetwork {
  const faults = new FaultList();
  const notes: string[] = [];
  const text = readText(file, bytes);
  const { networks, partitions } = readPajekSections(file, text, faults);
  const network = chooseNetwork(file, networks, options.network, faults, notes);
  const vertices = network?.vertices;
  if (network !== undefined && vertices === undefined) reportNoVertices(file, network, faults);
  const count = vertices && readVertexCount(file, vertices, faults);
  if (network === undefined || vertices === undefined || count === undefined) {
    faults.throwIfAny();
    throw new Error("a Pajek file without vertices went unreported");
  }
  const { ids, usesLabels } = readVertices(file, vertices, count, faults);
  if (!usesLabels) {
    notes.push(
      `${file}: the numbers of the vertices are the ids, because not every vertex has a label of its own`,
    );
  }
  noteRelations(file, network, notes);
  const groups = readPajekPartition(file, partitions, ids, options, faults, notes);
  const use = options.partition?.use;
  const constantSchool = options.singleSchool?.trim() ?? defaultSchool;
  return assembleNetwork(
    {
      staffFile: file,
      staff: ids.map((id, index) => ({
        id,
        school: (use === "school" ? groups?.[index] : undefined) ?? constantSchool,
        team: use === "team" ? groups?.[index] : undefined,
        role: undefined,
        skill: undefined,
        threshold: undefined,
        network: undefined,
      })),
      staffIsComplete: true,
      staffSource: `the vertices of ${file}`,
      tieFile: file,
      ties: network.ties.flatMap((section) => readPajekTies(file, section, ids, faults)),
    },
    options,
    faults,
    notes,
  );
}

/** Several relations are put together, which the user should know. */
function noteRelations(file: string, network: PajekNetwork, notes: string[]): void {
  const relations = new Set<string>();
  for (const section of network.ties) {
    const heading = /^:\s*(\d+)\s*(?:"([^"]*)")?/.exec(section.rest);
    if (heading !== null && section.lines.length > 0)
      relations.add(heading.at(2) ?? `relation ${heading.at(1) ?? ""}`);
    for (const { text } of section.lines) {
      const relation = /^(\d+)\s*:/.exec(text)?.[1];
      if (relation !== undefined) relations.add(`relation ${relation}`);
    }
  }
  if (relations.size > 1)
    notes.push(`${file}: several relations were put together: ${listNames([...relations])}`);
}

function reportNoVertices(file: string, network: PajekNetwork, faults: FaultList): void {
  faults.add(
    "network without vertices",
    () => ({
      path: `line ${String(network.line)}`,
      problem: "the network has no *Vertices",
      given: showValue(network.name),
      remedy: "put *Vertices with the number of people under it",
    }),
    file,
  );
}
