import { showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import { listNames, nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import type { PajekPartition } from "./pajekSections.ts";
import type { NetworkReadOptions } from "./readOptions.ts";

/**
 * The numbers of the partition that the option `partition` names, one a vertex; undefined when none is chosen or found.
 * Faults: no partition of this name, another size than the network, lines that are no whole number.
 */
export function readPajekPartition(
  file: string,
  partitions: readonly PajekPartition[],
  ids: readonly Cell[],
  options: NetworkReadOptions,
  faults: FaultList,
  notes: string[],
): Cell[] | undefined {
  const choice = options.partition;
  const names = partitions.map((partition) => partition.name);
  const unused = names.filter((name) => name !== choice?.name);
  if (unused.length > 0) notes.push(`${file}: partitions not used: ${listNames(unused)}`);
  if (choice === undefined) return undefined;
  const partition = partitions.find((candidate) => candidate.name === choice.name);
  if (choice.use === "school" && options.singleSchool !== undefined) {
    faults.add(
      "contradicting options",
      () => ({
        problem: "the options singleSchool and partition (used as school) exclude each other",
        remedy: "give one of them",
      }),
      file,
    );
  }
  if (partition === undefined) {
    faults.add(
      "no such partition",
      () => ({
        problem: "the file has no partition of this name, which the option partition gives",
        given: showValue(choice.name),
        allowed: names.length === 0 ? "the file has no partitions" : listNames(names),
        nearest: nearestOf(choice.name, names),
      }),
      file,
    );
    return undefined;
  }
  const cells = (partition.vertices?.lines ?? []).map(({ text, line }): Cell => ({ text, line, part: "" }));
  if (cells.length !== ids.length) {
    faults.add(
      "size of the partition",
      () => ({
        path: `line ${String(partition.line)}`,
        problem: `the partition has ${String(cells.length)} numbers, the network ${String(ids.length)} vertices`,
        remedy: "choose a partition of this network",
      }),
      file,
    );
  }
  for (const cell of cells) {
    if (/^[+-]?\d+$/.test(cell.text)) continue;
    faults.add(
      "partition",
      () => ({
        path: `line ${String(cell.line)}`,
        problem: "a partition has one whole number a line",
        given: showValue(cell.text),
      }),
      file,
    );
  }
  return cells;
}
