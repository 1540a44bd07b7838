import type { VNode } from "preact";
import { selfCheckSentence } from "../evidence/selfCheckSentence.ts";
import type { PageExtras } from "./extras.ts";
import { Licences } from "./Licences.tsx";

/** What holds for the whole page. */
export function Footer({ extras }: { readonly extras: PageExtras }): VNode {
  const check = extras.selfCheck.value;
  return (
    <footer>
      <p>This page works without the internet and sends nothing anywhere.</p>
      {check.status === "same" ? <p>{selfCheckSentence(check)}</p> : null}
      <Licences />
    </footer>
  );
}
