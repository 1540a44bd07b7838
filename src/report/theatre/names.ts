import { personName } from "../board/network/people.ts";
import type { Story } from "../live/engine/protocol.ts";
import type { ActGroups, PersonCard } from "../live/theatre/actRun.ts";
import { formatCount } from "../format.ts";

/** A group in a sentence: "A team of 6 at Oak", "A team of 6 from several schools". */
export function teamName(
  { schoolNames }: Pick<Story, "schoolNames">,
  { offsets, school }: Pick<ActGroups, "offsets" | "school">,
  group: number,
): string {
  const size = offsets[group + 1]! - offsets[group]!;
  const at = schoolNames[school[group]!];
  return `A team of ${formatCount(size)} ${at === undefined ? "from several schools" : `at ${at}`}`;
}

/** The person of a card in a sentence: "Teacher 12 of Oak". */
export function cardName({ name, role, school }: Pick<PersonCard, "name" | "role" | "school">): string {
  return personName(
    {
      names: [name],
      roles: Uint8Array.of(role),
      schoolNames: [school],
      schoolOffsets: Int32Array.of(0, 1),
    },
    0,
  );
}
