import { showSetting } from "../../../experiment/settingLines.ts";
import { isGroup, valueAt, type Path } from "../../../scenario/paths.ts";
import { overrideParts } from "../../../scenario/changeInput.ts";
import { declarationAt, settingName } from "../../../scenario/vary/declarationAt.ts";
import { shorten } from "../../text.ts";
import type { PageData } from "../pageData.ts";

/** Longest value that is shown in full. */
const LONGEST = 80;

/** What a setting is called: as its declaration says it, or by the words of its path. */
export function settingLabel(path: string): string {
  return declarationAt(path)?.label ?? settingName(path).replace(/^./, (first) => first.toUpperCase());
}

/** A value as it would stand in the file, as a reader would say it. */
export function settingShown(path: string, value: unknown): string {
  const parameter = declarationAt(path);
  if (parameter !== undefined && typeof value === "number") return showSetting(value, parameter.unit);
  if (typeof value === "string") return shorten(value, LONGEST);
  return value === undefined ? "not given" : shorten(JSON.stringify(value), LONGEST);
}

/** The value that a setting has today. */
export function todayShown(
  path: string,
  { settingLines, result }: Pick<PageData, "settingLines" | "result">,
): string {
  const line = settingLines.find((setting) => setting.path === path);
  if (line !== undefined) return line.shown;
  const parts: Path = overrideParts(path) ?? [];
  return settingShown(path, valueAt(result.input, parts));
}

/** A change of a whole group as changes of its settings; any other as it is. */
export function leavesOf(
  path: string,
  value: unknown,
): readonly { readonly path: string; readonly value: unknown }[] {
  return isGroup(value)
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(`${path}.${key}`, inner))
    : [{ path, value }];
}
