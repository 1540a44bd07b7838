import type { VNode } from "preact";
import { usePage } from "../../state/page.ts";
import { Choices } from "../parts/Choices.tsx";
import { CombosPart } from "../parts/CombosPart.tsx";
import { FixResult } from "../parts/FixResult.tsx";
import type { StepProps } from "./index.ts";

/** Ways to mend it, tried in the same futures as the right side. */
export function FixStep({ theatre }: StepProps): VNode {
  const { isAlive } = usePage();
  const act = theatre.act.value;
  return (
    <>
      {act.fixes.length === 0 ? null : (
        <Choices
          name={`theatre-fix-${act.key}`}
          legend="What do you want to try? The right side stays as it is, but for this."
          options={act.fixes.map(({ question }) => question)}
          chosen={theatre.fix.value}
          choose={(place) => (theatre.fix.value = place)}
          disabled={!isAlive.value}
        />
      )}
      <FixResult theatre={theatre} />
      {act.switches === undefined ? null : <CombosPart theatre={theatre} switches={act.switches} />}
    </>
  );
}
