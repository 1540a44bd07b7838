import type { SettingLine } from "../../experiment/summary.ts";
import { formatCount } from "../format.ts";
import { countOf, listOf, quoted, withArticle } from "./words.ts";

/** Above the settings: how many differ from the default, and which. */
export function changedSentence(settings: readonly SettingLine[]): string {
  const changed = settings.filter((setting) => !setting.isDefault);
  if (settings.length === 0) return "This run lists no settings.";
  if (changed.length === 0) return `All ${countOf(settings.length, "setting")} stand at their default.`;
  const named = changed.slice(0, 6).map((setting) => quoted(setting.label, 120));
  const more = changed.length - named.length;
  const list = more > 0 ? listOf([...named, `${formatCount(more)} more`]) : listOf(named);
  const ofType = changed.filter((setting) => setting.ofType !== undefined);
  const type = ofType[0]?.ofType;
  const whence =
    type === undefined
      ? ""
      : ` ${ofType.length === changed.length ? "What differs makes" : `${formatCount(ofType.length)} of these make`} the network ${withArticle(type)}.`;
  return `${formatCount(changed.length)} of ${countOf(settings.length, "setting")} ${changed.length === 1 ? "differs" : "differ"} from the default: ${list}.${whence}`;
}

/**
 * Where the value of a setting comes from. A value that was changed keeps the ground of its default only as
 * a comparison: the source does not vouch for it.
 */
export function groundSentence(setting: SettingLine): string {
  const own = setting.isDefault
    ? ""
    : setting.ofType === undefined
      ? "Chosen for this run. "
      : `As in ${withArticle(setting.ofType)}. `;
  if (setting.assumed !== undefined)
    return `${own}${setting.isDefault ? "Assumed" : "The default is assumed"}: ${setting.assumed}`;
  if (setting.source !== undefined)
    return `${own}${setting.isDefault ? "Source" : "Source of the default"}: ${setting.source}`;
  return `${own}No source is given.`;
}
