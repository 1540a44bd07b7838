import type { StudyKind, StudyTool } from "./study.ts";
import { attributeTool } from "../attribute/attributeTool.ts";
import { boardTool } from "../board/boardTool.ts";
import { compareTool } from "../compare/compareTool.ts";
import { calibrateTool } from "../calibration/calibrateTool.ts";
import { sensitivityTool } from "../sensitivity/sensitivityTool.ts";
import { sweepTool } from "../sweep/sweepTool.ts";
import { optimiseTool } from "../optimise/optimiseTool.ts";
import { runTool } from "./runTool.ts";

/** Every kind of study. A new one is a folder of its own and one line here. */
const tools: readonly StudyTool[] = [
  runTool as StudyTool,
  compareTool as StudyTool,
  sweepTool as StudyTool,
  attributeTool as StudyTool,
  optimiseTool as StudyTool,
  sensitivityTool as StudyTool,
  calibrateTool as StudyTool,
  boardTool as StudyTool,
];

/** The tool of a kind. */
export function toolOf(kind: StudyKind): StudyTool {
  const tool = tools.find((each) => each.kind === kind);
  if (tool === undefined) throw new Error(`there is no tool for studies of the kind ${kind}`);
  return tool;
}

/** The kinds whose runs are all known at the start, so that they can be split over several computers. */
export function staticKinds(): StudyKind[] {
  return tools.filter(({ isStatic }) => isStatic).map(({ kind }) => kind);
}
