import { baseOf, type Manifest } from "../../experiment/manifest.ts";
import { settingLines } from "../../experiment/settingLines.ts";
import type { Study } from "../../experiment/study/study.ts";
import { formatCount } from "../format.ts";
import type { Mark } from "../marks.ts";
import { documentOf, pageBody } from "../page.ts";
import { cardMark, limitList } from "../sections/closingMarks.ts";
import { figureMark } from "../sections/figureMark.ts";
import { titleOf, topMark } from "../sections/headerMark.ts";
import { paragraph, sectionMark } from "../sections/sectionMark.ts";
import { countOf, span } from "../sentences/words.ts";
import { cleanTexts } from "../text.ts";
import { armsMark } from "./armsMark.ts";
import type { StudyPage, StudySection } from "./studyPage.ts";

/**
 * The report of a study of several cases as one HTML file, in the same frame as that of a run: it needs nothing else,
 * asks the network for nothing, and the same result gives the same bytes.
 */
export function renderStudyPage(given: StudyPage, manifest: Manifest): string {
  const page = cleanTexts(given);
  const header = topMark({
    eyebrow: "Spreadwell report",
    title: page.title,
    description: page.description,
    notes: [...failureNotes(manifest, page.failedFutures), ...page.notes],
    answer: page.answer,
    keyFigures: page.keyFigures,
    closing: [sizeSentence(manifest)],
  });
  const sections = [
    ...page.sections.map(sectionOf),
    armsMark(cleanTexts(manifest.study), cleanTexts(manifest.notes)),
    limitList([...page.limits, ...usualLimits(manifest)]),
    cardMark(cardEntries(manifest)),
  ];
  return documentOf(titleOf(page.title), pageBody(header, sections));
}

function sectionOf({ key, heading, introduction, figures, empty }: StudySection): Mark {
  return sectionMark(
    key,
    heading,
    figures.length === 0
      ? paragraph(empty)
      : [introduction.map((text) => paragraph(text)), figures.map(figureMark)],
  );
}

function failureNotes({ failed, runCount }: Manifest, fate: StudyPage["failedFutures"]): string[] {
  if (failed === 0) return [];
  const usual = failed === 1 ? " and is left out" : " and are left out";
  return [
    `${countOf(failed, "future")} of ${formatCount(runCount)} failed${fate ?? usual}; runs.csv says why in the column status.`,
  ];
}

/** Whether all cases have equally many people and schools, and whether they run equally long. */
function sharedBy({ arms, factors }: Study): { people: boolean; weeks: boolean } {
  const { network, scenario } = arms[0]!;
  const areAlike = arms.every(
    (arm) => arm.network.staff === network.staff && arm.network.schools === network.schools,
  );
  const areAsLong = arms.every((arm) => arm.scenario.weeks === scenario.weeks);
  return {
    people: areAlike && !factors.some((name) => name.startsWith("system.")),
    // The column of that setting has another name, since runs.csv says how many weeks were run.
    weeks: areAsLong && !factors.includes("weeks_set"),
  };
}

function sizeSentence(manifest: Manifest): string {
  const { network, scenario } = baseOf(manifest);
  const cases = countOf(manifest.caseCount, "case");
  const people = `${countOf(network.staff, "person", "people")} in ${countOf(network.schools, "school")}`;
  const shared = sharedBy(manifest.study);
  const where = shared.people ? `of ${people}` : "of networks that differ from case to case";
  const long = shared.weeks ? `over ${span(scenario.weeks)}` : "over times that differ from case to case";
  return `This comes from ${cases}, ${countOf(manifest.runCount, "simulated future")} in all, ${where} ${long}.`;
}

/** What no study of this kind can tell. */
function usualLimits(manifest: Manifest): string[] {
  const { networkSource, scenario } = baseOf(manifest);
  const shared = sharedBy(manifest.study);
  const settings = settingLines(scenario);
  const assumed = settings.filter((setting) => setting.assumed !== undefined).length;
  return [
    "It cannot tell what happens in your schools. It tells what happens in these simulations, which are a tool to think with.",
    `It uses ${countOf(settings.length, "setting")}. For ${formatCount(assumed)} of them no study gives a number, so their defaults are assumed.`,
    `It stops after ${shared.weeks ? span(scenario.weeks) : "the weeks of each case"}. It says nothing about later.`,
    `It holds for the networks that were simulated. ${shared.people ? networkSource : ""}`.trim(),
  ];
}

function cardEntries(manifest: Manifest): readonly (readonly [string, string, boolean])[] {
  const { study } = manifest;
  return [
    ["Engine version", manifest.engineVersion, false],
    ["Kind of study", study.kind, false],
    ["Study hash", manifest.studyHash, true],
    ["Seed (the text that random numbers start from)", manifest.seed, true],
    ["Cases", formatCount(manifest.caseCount), false],
    ["Runs", `${formatCount(manifest.finished)} of ${formatCount(manifest.runCount)}`, false],
    ["Platform", manifest.platform, false],
    ["Started", manifest.startedAt, false],
    ["Ended", manifest.endedAt ?? "", false],
    ["Command", manifest.command, true],
  ];
}
