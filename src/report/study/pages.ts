import type { Manifest } from "../../experiment/manifest.ts";
import type { StudyKind } from "../../experiment/study/study.ts";
import { attributePage } from "../attribute/attributePage.ts";
import { comparePage } from "../compare/comparePage.ts";
import { optimisePage } from "../optimise/optimisePage.ts";
import { calibratePage } from "../calibrate/calibratePage.ts";
import { sweepPage } from "../sweep/sweepPage.ts";
import { sensitivityPage } from "../sensitivity/sensitivityPage.ts";
import type { StudyPage } from "./studyPage.ts";

/** Makes the page of a tool's result. */
type PageMaker = (result: never, manifest: Manifest) => StudyPage;

/** The pages of all kinds of studies of several cases. A new kind is a file of its own and one line here. */
const pages: Readonly<Partial<Record<StudyKind, PageMaker>>> = {
  compare: comparePage,
  calibrate: calibratePage,
  sweep: sweepPage,
  optimise: optimisePage,
  attribute: attributePage,
  sensitivity: sensitivityPage,
};

/** The page of what a tool made of a study. */
export function pageOf(result: unknown, manifest: Manifest): StudyPage {
  const { kind } = manifest.study;
  const make = pages[kind];
  if (make === undefined) throw new Error(`there is no page for studies of the kind ${kind}`);
  return make(result as never, manifest);
}
