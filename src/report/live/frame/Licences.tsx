import type { VNode } from "preact";
import { useSignal } from "@preact/signals";
import { blockIds } from "../file/blocks.ts";
import { unpacked } from "../start/unpacked.ts";

/** The licences that the build writes at the end of the page's own script; empty where there are none. */
export function licencesIn(script: string): string {
  return /\/\*!\n([^]*)\*\/\n$/.exec(script)?.[1] ?? "";
}

/** The licences of Spreadwell and of the libraries in this file, read from its script when somebody asks for them. */
export function Licences(): VNode {
  const text = useSignal("");
  const read = async (): Promise<void> => {
    if (text.peek() === "") text.value = licencesIn(await unpacked(blockIds.app));
  };
  return (
    <details class="licences" onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>Licences</summary>
      {text.value === "" ? (
        <p>
          This file holds the licences of all that it is made of. They are shown here once the page is live.
        </p>
      ) : (
        <pre tabIndex={0} role="region" aria-label="Licences">
          {text.value}
        </pre>
      )}
    </details>
  );
}
