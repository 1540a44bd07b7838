import { showValue } from "../../core/fault.ts";
import { compareNaturally } from "./canonical.ts";
import { cellPath, checkName } from "./cell.ts";
import type { Cell } from "./cell.ts";
import { counted, listNames } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import type { StaffRecord } from "./staffRecords.ts";

/** The name of the school in which a file or an option puts a person. */
export function schoolOf({ school }: Pick<StaffRecord, "school">): string {
  return typeof school === "string" ? school : school.text;
}

/**
 * The network of each school, as its people say: whoever says nothing is where her colleagues are. Empty where nobody
 * says anything. Faults: a school in two networks, and one in none where others are in some.
 */
export function networksOfSchools(
  file: string,
  records: readonly Pick<StaffRecord, "school" | "network">[],
  faults: FaultList,
  notes: string[],
): ReadonlyMap<string, string> {
  const said = new Map<string, Cell>();
  const silent = new Map<string, Cell>();
  let withoutNetwork = 0;
  for (const record of records) {
    const cell = record.network;
    const school = schoolOf(record);
    // A school without a name is reported by itself.
    if (school === "") continue;
    if (cell === undefined || cell.text === "") {
      withoutNetwork++;
      if (cell !== undefined && !silent.has(school)) silent.set(school, cell);
      continue;
    }
    if (!checkName(file, cell, "network", "", faults)) continue;
    const first = said.get(school);
    if (first === undefined) said.set(school, cell);
    else if (first.text !== cell.text) reportTwoNetworks(file, school, cell, first, faults);
  }
  if (said.size === 0) {
    if (silent.size > 0) notes.push(`${file}: no network is given, so all schools are in one`);
    return new Map();
  }
  const networks = new Map([...said].map(([school, cell]) => [school, cell.text]));
  for (const [school, cell] of silent)
    if (!said.has(school)) reportNoNetwork(file, school, cell, networks, faults);
  if (withoutNetwork > 0) {
    notes.push(
      `${file}: ${counted(withoutNetwork, "person", "people")} without a network put in that of their school`,
    );
  }
  notes.push(`${file}: ${describeNetworks(networks)}`);
  return networks;
}

/** Most networks whose sizes are told one by one. */
const TOLD = 10;

/** How many networks there are, and of how many schools, in the order of their names: "3 networks of 4, 3 and 5 schools". */
export function describeNetworks(networks: ReadonlyMap<string, string>): string {
  const sizes = new Map<string, number>();
  for (const network of networks.values()) sizes.set(network, (sizes.get(network) ?? 0) + 1);
  const counts = [...sizes]
    .sort(([left], [right]) => compareNaturally(left, right))
    .map(([, schools]) => schools);
  const least = counts.reduce((one, other) => Math.min(one, other));
  const most = counts.reduce((one, other) => Math.max(one, other));
  const many = counted(counts.length, "network", "networks");
  if (counts.length === 1) return `1 network of ${counted(most, "school", "schools")}`;
  if (least === most) return `${many} of ${counted(most, "school", "schools")} each`;
  if (counts.length > TOLD) return `${many} of ${String(least)} to ${String(most)} schools`;
  return `${many} of ${counts.slice(0, -1).join(", ")} and ${String(counts.at(-1))} schools`;
}

function reportTwoNetworks(file: string, school: string, cell: Cell, first: Cell, faults: FaultList): void {
  faults.add(
    "school in two networks",
    () => ({
      path: cellPath(cell),
      problem: `the school ${showValue(school)} is in another network already (${cellPath(first)})`,
      given: showValue(cell.text),
      allowed: showValue(first.text),
      remedy: "give all people of a school the same network, spelt alike",
    }),
    file,
  );
}

function reportNoNetwork(
  file: string,
  school: string,
  cell: Cell,
  networks: ReadonlyMap<string, string>,
  faults: FaultList,
): void {
  faults.add(
    "school without a network",
    () => ({
      path: cellPath(cell),
      problem: `nothing says in which network the school ${showValue(school)} is, though other schools have one`,
      allowed: `a name, such as ${listNames([...new Set(networks.values())].sort(compareNaturally))}`,
      remedy: "write the network of each school in one of its rows, or leave it out for all",
    }),
    file,
  );
}
