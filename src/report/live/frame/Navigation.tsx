import type { VNode } from "preact";
import { viewKeys, type ViewKey } from "../state/page.ts";
import { viewList } from "./viewList.ts";

/** Links to the views; real links, so that Back works. */
export function Navigation({ current }: { readonly current: ViewKey }): VNode {
  return (
    <nav class="views" aria-label="Views">
      <ul>
        {viewKeys.map((key) => (
          <li key={key}>
            <a href={`#/${key}`} aria-current={key === current ? "page" : undefined}>
              {viewList[key].label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
