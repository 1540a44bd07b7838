import type { VNode } from "preact";
import { usePage } from "../../state/page.ts";
import type { Theatre } from "../theatre.ts";

/** What the room may set before it predicts; both sides have it. */
export function ActControls({ theatre }: { readonly theatre: Theatre }): VNode {
  const isAlive = usePage().isAlive.value;
  const act = theatre.act.value;
  return (
    <>
      {act.controls.map(({ key, question, choices }) => (
        <fieldset key={key} class="theatre-choices" disabled={!isAlive}>
          <legend>{question} (both sides)</legend>
          {choices.map(({ words }, place) => (
            <label key={words}>
              <input
                type="radio"
                name={`theatre-${act.key}-${key}`}
                checked={theatre.controls.value[key] === place}
                onChange={() => theatre.setControl(key, place)}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}
