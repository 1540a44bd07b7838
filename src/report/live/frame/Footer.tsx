import type { VNode } from "preact";
import type { PageExtras } from "./extras.ts";

/** What holds for the whole page. */
export function Footer({ extras }: { readonly extras: PageExtras }): VNode {
  const { status, checked, total } = extras.selfCheck.value;
  return (
    <footer>
      <p>This page works without the internet and sends nothing anywhere.</p>
      {status === "same" ? (
        <p>
          This page just reproduced {checked} of the report’s {total} futures exactly.
        </p>
      ) : null}
    </footer>
  );
}
