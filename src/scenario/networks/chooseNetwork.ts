import { showValue } from "../../core/fault.ts";
import { counted, listNames, nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";

/**
 * The network of a file that the option `network` names (by name or by number from 1), else the first, with a note when
 * there are others. A name that does not exist is a fault, and undefined is returned.
 */
export function chooseNetwork<Network extends { readonly name: string }>(
  file: string,
  networks: readonly Network[],
  choice: string | number | undefined,
  faults: FaultList,
  notes: string[],
): Network | undefined {
  const names = networks.map((network, index) =>
    network.name === "" ? `number ${String(index + 1)}` : network.name,
  );
  if (networks.length === 0) {
    faults.add(
      "no network",
      () => ({ problem: "the file has no network", remedy: "check that it is the right file" }),
      file,
    );
    return undefined;
  }
  if (choice === undefined) {
    if (networks.length > 1) {
      const others = listNames(names.slice(1));
      notes.push(
        `${file}: of ${counted(networks.length, "network", "networks")} the first, ${listNames(names.slice(0, 1))}, ` +
          `was read; the option network chooses another: ${others}`,
      );
    }
    return networks[0];
  }
  const chosen =
    typeof choice === "number" ? networks[choice - 1] : networks.find((network) => network.name === choice);
  if (chosen === undefined) {
    faults.add(
      "no such network",
      () => ({
        problem: "the file has no network of this name or number, which the option network gives",
        given: showValue(choice),
        allowed: `${listNames(names)}, or a number from 1 to ${String(networks.length)}`,
        nearest: typeof choice === "string" ? nearestOf(choice, names) : undefined,
      }),
      file,
    );
  }
  return chosen;
}
