import type { VNode } from "preact";
import { viewsOf } from "../state/doors.ts";
import { usePage, type ViewKey } from "../state/page.ts";
import { viewList } from "./viewList.ts";

/** Links to the views; real links, so that Back works. */
export function Navigation({ current }: { readonly current: ViewKey }): VNode {
  const { value: data } = usePage().data;
  return (
    <nav class="views" aria-label="Views">
      <ul>
        {viewsOf(data).map((key) => (
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
