import { overrideParts } from "./changeInput.ts";
import type { Examination } from "./examination.ts";
import { nearestSetting } from "./names.ts";
import { below, isGroup, valueAt, type Path } from "./paths.ts";
import { NO_SUCH_SETTING, parameterPaths } from "./schemaFaults.ts";
import { keysAt, plainSettings } from "./schemaAt.ts";

/** What the file says of its own values, by their paths. */
export type Notes = Readonly<Record<string, string>>;

/**
 * Takes the notes out of a merged scenario, so that nothing that is run or kept can hang on them, and returns those of
 * the file itself: they speak of this file alone and are not inherited. A note on a setting that there is not is a fault.
 */
export function takeNotes(
  merged: Record<string, unknown>,
  own: Readonly<Record<string, unknown>>,
  examination: Examination,
): Notes {
  delete merged["notes"];
  const given = own["notes"];
  if (!isGroup(given) || !examination.isSound("notes")) return {};
  for (const [path, note] of Object.entries(given)) {
    if (isKnown(path, merged)) continue;
    const nearest = nearestSetting(path, settingPaths());
    examination.add(below("notes", path), {
      problem: NO_SUCH_SETTING,
      given: JSON.stringify(path),
      allowed: "the path of a setting, such as perils.groupthink or interventions[0].at",
      ...(nearest === undefined ? {} : { nearest }),
      remedy: `mend the path, or take the note out: ${shortened(String(note))}`,
    });
  }
  return given as Notes;
}

/** Whether a path leads to something that the scenario gives, or could give. */
function isKnown(path: string, merged: Readonly<Record<string, unknown>>): boolean {
  const parts = overrideParts(path);
  if (parts === null || parts[0] === "notes") return false;
  if (valueAt(merged, parts) !== undefined) return true;
  return !parts.some((part) => typeof part === "number") && isInSchema(parts);
}

function isInSchema(parts: Path): boolean {
  return keysAt(parts.slice(0, -1)).includes(String(parts.at(-1)));
}

function shortened(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}

/** All paths that can be written as they are: a place in a list has a number. */
function settingPaths(): string[] {
  return [...parameterPaths(), ...plainSettings().map(({ path }) => path)].filter(
    (path) => !path.includes("[]"),
  );
}
