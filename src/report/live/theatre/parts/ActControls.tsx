import type { VNode } from "preact";
import { usePage } from "../../state/page.ts";
import type { Theatre } from "../theatre.ts";
import { Choices } from "./Choices.tsx";

/** What the room may set before it predicts; both sides have it. */
export function ActControls({ theatre }: { readonly theatre: Theatre }): VNode {
  const { isAlive } = usePage();
  const act = theatre.act.value;
  return (
    <>
      {act.controls.map(({ key, question, choices }) => (
        <Choices
          key={key}
          name={`theatre-${act.key}-${key}`}
          legend={`${question} This holds for both sides.`}
          options={choices.map(({ words }) => words)}
          chosen={theatre.controls.value[key] ?? -1}
          choose={(place) => theatre.setControl(key, place)}
          disabled={!isAlive.value}
        />
      ))}
    </>
  );
}
