import type { VNode } from "preact";
import { acts } from "../../../model/acts/index.ts";

/** The theatre: the same schools and the same luck twice, with and without a peril. */
export function TheatreView(): VNode {
  return (
    <div class="theatre">
      <h1>Peril theatre</h1>
      <ul>
        {acts.map(({ key, title }) => (
          <li key={key}>
            <a href={`#/theatre/${key}`}>{title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
