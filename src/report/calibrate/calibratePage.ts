import type { CalibrateResult, ScenarioResult } from "../../experiment/calibration/calibrateResult.ts";
import type { Manifest } from "../../experiment/manifest.ts";
import { countOf, listOf, quoted } from "../sentences/words.ts";
import type { StudyPage, StudySection } from "../study/studyPage.ts";
import {
  calibrateAnswer,
  calibrateKeyFigures,
  calibrateLimits,
  calibrateNotes,
  distanceSentence,
  insideSentence,
  pairSentences,
  preferenceSentence,
  settingSentences,
  stopSentence,
  trendSentence,
} from "./calibrateSentences.ts";
import { ladderFigure } from "./ladderFigure.ts";
import { modelsFigure } from "./modelsFigure.ts";
import { pairsFigure } from "./pairsFigure.ts";
import { predictiveFigure } from "./predictiveFigure.ts";
import { settingsFigure } from "./settingsFigure.ts";

/** The page of a calibration. */
export function calibratePage(result: CalibrateResult, { study }: Manifest): StudyPage {
  const { scenarios, observed } = result;
  const names = listOf(scenarios.map(({ name }) => quoted(name, 80)));
  const points = observed.reduce((sum, each) => sum + each.points, 0);
  const metrics = listOf(observed.map(({ metric }) => metric));
  return {
    title: `Which settings fit what was observed? ${scenarios[0]!.name}`,
    description: `${scenarios.length === 1 ? `The scenario ${names} was` : `The scenarios ${names} were`} run with many settings. Those whose futures came near to ${countOf(points, "observed point")} of ${metrics} were kept.`,
    answer: calibrateAnswer(result),
    notes: calibrateNotes(result),
    keyFigures: calibrateKeyFigures(result),
    sections: [
      ...(scenarios.length > 1 ? [modelsSection(result)] : []),
      predictionSection(
        result,
        study.arms.map(({ scenario }) => scenario.weeks),
      ),
      settingsSection(result),
      ...(scenarios.some(({ pairs }) => pairs.length > 0) ? [pairsSection(result)] : []),
      ladderSection(result),
    ],
    limits: calibrateLimits(result),
  };
}

function hasBands({ predicted }: ScenarioResult): boolean {
  return predicted.some(({ n }) => n > 0);
}

function modelsSection(result: CalibrateResult): StudySection {
  return {
    key: "models",
    heading: "Which scenario do the data prefer?",
    introduction: [
      preferenceSentence(result),
      ...trendSentence(result),
      "A scenario gains where many of its settings come near to the data, and loses where only rare ones do. So more settings are no advantage in themselves.",
    ],
    figures: result.generations.length === 0 ? [] : [modelsFigure(result)],
    empty: "No run could be compared with what was observed.",
  };
}

function predictionSection({ scenarios, observed }: CalibrateResult, weeks: readonly number[]): StudySection {
  const known = scenarios
    .map((scenario, place) => ({ scenario, place }))
    .filter(({ scenario }) => hasBands(scenario));
  return {
    key: "prediction",
    heading: "Does it fit?",
    introduction: [
      "The bands come from fresh futures: new luck, and settings drawn from those that the data left. The accepted runs themselves would look better than they should, since they were chosen for being near.",
      ...(known.length > 1 ? known.map(({ scenario }) => insideSentence(scenario)) : []),
      ...scenarios
        .filter((scenario) => !hasBands(scenario))
        .map(
          ({ name }) =>
            `No fresh future of ${quoted(name)} has a value to compare, so there are no bands of it.`,
        ),
    ],
    figures: known.map(({ scenario, place }) => predictiveFigure(scenario, observed, weeks[place]!, place)),
    empty: "No run came near enough to draw futures from.",
  };
}

function settingsSection({ scenarios }: CalibrateResult): StudySection {
  return {
    key: "settings",
    heading: "What do the data say about the settings?",
    introduction: scenarios.flatMap((scenario) => [
      ...(scenarios.length > 1
        ? [`${quoted(scenario.name)}: ${settingSentences(scenario).join(" ")}`]
        : settingSentences(scenario)),
    ]),
    figures: scenarios.flatMap((scenario, place) =>
      scenario.ess > 0 && scenario.settings.length > 0 ? [settingsFigure(scenario, place)] : [],
    ),
    empty: "Nothing is known of any setting.",
  };
}

function pairsSection({ scenarios }: CalibrateResult): StudySection {
  return {
    key: "pairs",
    heading: "Which settings hang together?",
    introduction: [
      "Two settings that hang together can stand in for one another, or need one another: the data know the two together better than each alone.",
      ...scenarios.flatMap((scenario) =>
        scenario.pairs.length === 0
          ? []
          : pairSentences(scenario).map((sentence) =>
              scenarios.length > 1 ? `${quoted(scenario.name)}: ${sentence}` : sentence,
            ),
      ),
    ],
    figures: scenarios.flatMap((scenario, place) =>
      scenario.pairs.length > 0 ? [pairsFigure(scenario, place)] : [],
    ),
    empty: "No scenario has two settings to compare.",
  };
}

function ladderSection(result: CalibrateResult): StudySection {
  return {
    key: "ladder",
    heading: "How near did the runs come?",
    introduction: [distanceSentence(result), stopSentence(result)],
    figures: result.generations.length === 0 ? [] : [ladderFigure(result)],
    empty: "No run could be compared with what was observed.",
  };
}
