import type { Remark } from "./remarks.ts";
import type { EditReference } from "./settingsDifference.ts";
import { EDITS_MAXIMUM } from "./settingsForm.ts";

/** Edits of the network as they stand in a link: `c2-5x10_k3` connects the schools 2 and 5 by 10 pairs and puts a coach into school 3. */
export function writeEdits(edits: readonly EditReference[]): string {
  return edits
    .map((edit) =>
      edit.kind === "coach"
        ? `k${edit.school + 1}`
        : `c${edit.schools[0] + 1}-${edit.schools[1] + 1}x${edit.pairs}`,
    )
    .join("_");
}

/** Edits of a link; what is none is left and remarked. Never throws. */
export function readEdits(text: string, remarks: Remark[]): EditReference[] {
  if (text === "") return [];
  const parts = text.split("_");
  if (parts.length > EDITS_MAXIMUM)
    remarks.push({
      kind: "refused",
      text: `Of the changes of the network, the first ${EDITS_MAXIMUM} were taken.`,
    });
  return parts.slice(0, EDITS_MAXIMUM).flatMap((part): EditReference[] => {
    const connect = /^c(\d{1,6})-(\d{1,6})x(\d{1,6})$/.exec(part);
    if (connect !== null) {
      const [one, other, pairs] = connect.slice(1).map(Number);
      return [{ kind: "connect", schools: [one! - 1, other! - 1], pairs: pairs! }];
    }
    const coach = /^k(\d{1,6})$/.exec(part);
    if (coach !== null) return [{ kind: "coach", school: Number(coach[1]) - 1 }];
    remarks.push({ kind: "refused", text: `“${part.slice(0, 20)}” is no change of the network.` });
    return [];
  });
}
