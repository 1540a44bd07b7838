import type { SettingLine } from "../../experiment/summary.ts";
import type { Findings } from "../findings/findings.ts";
import { mark, type Mark } from "../marks.ts";
import { changedSentence, groundSentence } from "../sentences/settingWords.ts";
import { countOf } from "../sentences/words.ts";
import { shorten } from "../text.ts";
import { paragraph, sectionMark } from "./sectionMark.ts";

/** All settings in plain words, by section; in each, those that differ from the default stand open and the others are folded. */
export function settingsMark({ summary }: Findings): Mark {
  return sectionMark(
    "settings",
    "What went in",
    paragraph(changedSentence(summary.settings)),
    summary.settings.length === 0
      ? undefined
      : paragraph(
          "“Changed” marks a value that is not the default. “Assumed” marks a default that no study gives; the reason stands below it.",
        ),
    settingGroups(summary.settings),
  );
}

/** The settings by section, in the order in which their sections first come. */
export function settingGroups(settings: readonly SettingLine[]): readonly Mark[] {
  const names = [...new Set(settings.map((setting) => setting.section))];
  return names.map((name) =>
    sectionOf(
      name,
      settings.filter((setting) => setting.section === name),
    ),
  );
}

function sectionOf(name: string, settings: readonly SettingLine[]): Mark {
  const changed = settings.filter((setting) => !setting.advanced && !setting.isDefault);
  const unchanged = settings.filter((setting) => !setting.advanced && setting.isDefault);
  const advanced = settings.filter((setting) => setting.advanced);
  const ordered = [...advanced].sort((a, b) => Number(a.isDefault) - Number(b.isDefault));
  const heading = shorten(headingOf(name), 80);
  return mark(
    "div",
    { class: "setting-group" },
    mark("h3", {}, heading),
    changed.length === 0 ? undefined : mark("dl", {}, changed.map(settingMark)),
    folded(`${heading}: ${countOf(unchanged.length, "setting")} at the default`, unchanged),
    folded(`${heading}: ${countOf(advanced.length, "advanced setting")}${changedNote(advanced)}`, ordered),
  );
}

function folded(summary: string, settings: readonly SettingLine[]): Mark | undefined {
  return settings.length === 0
    ? undefined
    : mark("details", {}, mark("summary", {}, summary), mark("dl", {}, settings.map(settingMark)));
}

// What was changed must not hide in a folded list.
function changedNote(settings: readonly SettingLine[]): string {
  const changed = settings.filter((setting) => !setting.isDefault).length;
  return changed === 0 ? "" : `, ${changed} changed`;
}

function settingMark(setting: SettingLine): Mark {
  return mark(
    "div",
    { class: setting.isDefault ? "setting" : "setting changed" },
    mark(
      "dt",
      {},
      setting.label,
      setting.isDefault ? undefined : [" ", mark("span", { class: "badge" }, "changed")],
      // A value that was chosen is no longer the assumed one.
      setting.assumed === undefined || !setting.isDefault
        ? undefined
        : [" ", mark("span", { class: "badge dashed" }, "assumed")],
    ),
    mark("dd", { class: "value" }, setting.shown),
    mark("dd", { class: "ground" }, groundSentence(setting)),
    setting.advanced
      ? mark("dd", { class: "ground" }, "In the file: ", mark("code", {}, setting.path))
      : undefined,
  );
}

/** The key of a section as a heading: "principalNetwork" becomes "Principal network". */
export function headingOf(section: string): string {
  const words = section
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[_-]/g, " ")
    .trim();
  const plain = words === section ? words : words.toLowerCase();
  return plain === "" ? "Other" : plain.charAt(0).toUpperCase() + plain.slice(1);
}
