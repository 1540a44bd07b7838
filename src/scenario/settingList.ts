import { UserError } from "../core/fault.ts";
import { parseOverride, type Override } from "./parseOverride.ts";

/** Several settings written in one text, with a name before a colon if they have one. */
export interface SettingList {
  /** Empty where none is given. */
  readonly name: string;
  /** The settings as written, one each: `perils.groupthink=0`. */
  readonly written: readonly string[];
  readonly overrides: readonly Override[];
}

/**
 * Reads `checked: perils.qualityControl=1; leadership.goals=0.8`: settings as for --set, apart by semicolons (not those
 * within quotes or brackets). `option` is where it was given, for messages. Throws the user's fault when it has none.
 */
export function parseSettingList(option: string, text: string): SettingList {
  const colon = text.indexOf(":");
  const equals = text.indexOf("=");
  const isNamed = colon >= 0 && (equals < 0 || colon < equals);
  const name = isNamed ? text.slice(0, colon).trim().normalize("NFC") : "";
  const written = splitOutside(isNamed ? text.slice(colon + 1) : text, ";");
  if (written.length === 0) {
    throw new UserError({
      path: option,
      problem: "changes no setting",
      given: JSON.stringify(text),
      allowed: "settings as for --set, apart by semicolons",
      remedy: `write for example ${option} 'perils.groupthink=0; leadership.goals=0.8'`,
    });
  }
  return {
    name,
    written,
    overrides: written.map((each) => withOption(option, parseOverride(each))),
  };
}

// Faults in what was written name the option that it stands in.
function withOption(option: string, override: Override): Override {
  const replaced = (text: string): string => text.replace(/^--set\b/, option);
  return {
    ...override,
    written: replaced(override.written),
    ...(override.faults === undefined
      ? {}
      : {
          faults: override.faults.map((fault) => ({
            ...fault,
            ...(fault.path === undefined ? {} : { path: replaced(fault.path) }),
          })),
        }),
    ...(override.syntax === undefined
      ? {}
      : {
          syntax: {
            ...override.syntax,
            ...(override.syntax.path === undefined ? {} : { path: replaced(override.syntax.path) }),
          },
        }),
  };
}

/** Parts of a text between separators that stand outside of quotes and brackets; trimmed, empty ones left out. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let begin = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign === "\\") at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth--;
    else if (sign === separator && depth <= 0) {
      parts.push(text.slice(begin, at));
      begin = at + 1;
    }
  }
  parts.push(text.slice(begin));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
