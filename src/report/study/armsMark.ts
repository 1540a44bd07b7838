import { settingLines } from "../../experiment/settingLines.ts";
import type { Arm, Study } from "../../experiment/study/study.ts";
import { timelineSentences } from "../../experiment/timelineSentences.ts";
import { mark, type Mark } from "../marks.ts";
import { paragraph, sectionMark } from "../sections/sectionMark.ts";
import { shorten } from "../text.ts";

/**
 * The scenarios that a study starts from: what each is about, and the settings that are not at their default; then what
 * differed, and what is easily overlooked about either (`notes`).
 */
export function armsMark({ arms, factors }: Study, notes: readonly string[]): Mark {
  const words = arms.length === 1 ? "All cases start from this scenario" : "These scenarios were run";
  return sectionMark(
    "scenarios",
    "What went in",
    paragraph(`${words}. All settings that are not named here stand at their default.`),
    arms.map((arm) => armMark(arm, arms[0]!)),
    factors.length === 0
      ? undefined
      : [
          paragraph("What differed from case to case:"),
          mark(
            "ul",
            {},
            factors.map((name) => mark("li", {}, mark("code", {}, name))),
          ),
        ],
    notes.length === 0
      ? undefined
      : [
          paragraph("To be kept in mind:"),
          mark(
            "ul",
            {},
            notes.map((note) => mark("li", {}, `${note.charAt(0).toUpperCase()}${note.slice(1)}.`)),
          ),
        ],
  );
}

/** One scenario; what it shares with the first one is not said again. */
function armMark(arm: Arm, first: Arm): Mark {
  const { name, scenario, scenarioHash, networkHash, networkSource } = arm;
  const isFirst = arm === first;
  const changed = settingLines(scenario).filter((setting) => !setting.isDefault);
  return mark(
    "div",
    { class: "setting-group" },
    mark("h3", {}, shorten(name, 120)),
    isFirst || scenario.description !== first.scenario.description
      ? paragraph(shorten(scenario.description, 600))
      : undefined,
    isFirst || networkHash !== first.networkHash ? paragraph(networkSource) : undefined,
    changed.length === 0
      ? paragraph("Every setting stands at its default.")
      : mark(
          "dl",
          {},
          changed.map(({ label, shown, path }) =>
            mark(
              "div",
              { class: "setting changed" },
              mark("dt", {}, label),
              mark("dd", { class: "value" }, shown),
              mark("dd", { class: "ground" }, "In the file: ", mark("code", {}, path)),
            ),
          ),
        ),
    scenario.interventions.length === 0
      ? undefined
      : mark(
          "ol",
          {},
          timelineSentences(scenario).map((sentence) => mark("li", {}, sentence)),
        ),
    paragraph(`Scenario hash ${scenarioHash.slice(0, 16)}, network hash ${networkHash.slice(0, 16)}.`),
  );
}
