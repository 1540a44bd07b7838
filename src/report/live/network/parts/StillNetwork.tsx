import type { VNode } from "preact";
import { countOf } from "../../../sentences/words.ts";
import { formatCount } from "../../../format.ts";
import { MarkView } from "../../parts/MarkView.tsx";
import { usePage } from "../../state/page.ts";
import { networkPicture } from "../networkPicture.ts";

/** The network as the report knows it, without scripts: schools in their places, and who is joined with whom. */
export function StillNetwork(): VNode {
  const { layout, district } = usePage().data.value;
  const between = layout.between ?? [];
  const pairs = countOf(between.length, "pair");
  return (
    <MarkView
      mark={networkPicture({
        name: "network-still",
        title: "The schools of this district",
        description:
          `${countOf(district.schools, "school")} with ${formatCount(district.staff)} staff as circles, larger for more staff. ` +
          `Lines join ${pairs} of schools whose staff learn from each other.`,
        placed: layout,
        schoolNames: district.schoolNames,
        shares: null,
        marks: null,
        areSchoolsNamed: true,
      })}
    />
  );
}
