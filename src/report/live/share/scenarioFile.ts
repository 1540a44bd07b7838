import type { Change } from "../../../experiment/study/study.ts";
import { changeInput, overrideParts } from "../../../scenario/changeInput.ts";

/**
 * A scenario as written with some settings changed, as `--set` would change them. Nothing is checked: the command
 * line does so when it reads the file. Throws where a path is none.
 */
export function changedInput(
  input: Readonly<Record<string, unknown>>,
  changes: readonly Change[],
): Record<string, unknown> {
  return changes.reduce<Record<string, unknown>>(
    (changed, { path, value }) => {
      const parts = overrideParts(path);
      if (parts === null || parts.includes("__proto__"))
        throw new Error(`not the path of a setting: ${path}`);
      return changeInput(changed, parts, value).changed;
    },
    { ...input },
  );
}

/**
 * The scenario of a plan as the text of a file that the command line runs again: the scenario as written with the
 * plan's changes put in; all else, such as `$schema` and `board`, stays. Files of a network must lie beside it.
 */
export function scenarioFile(input: Readonly<Record<string, unknown>>, changes: readonly Change[]): string {
  return `${JSON.stringify(changedInput(input, changes), null, 2)}\n`;
}
