import type { Command } from "commander";
import { addAttribute } from "./attribute.ts";
import { addBoard } from "./board.ts";
import { addCompare } from "./compare.ts";
import { addCalibrate } from "./calibrate.ts";
import { addDescribe } from "./describe.ts";
import { addExplain } from "./explain.ts";
import { addInit } from "./init.ts";
import { addList } from "./list.ts";
import { addMerge } from "./merge.ts";
import { addOptimise } from "./optimise.ts";
import { addReport } from "./report.ts";
import { addRerun } from "./rerun.ts";
import { addResume } from "./resume.ts";
import { addRun } from "./run.ts";
import { addSchema } from "./schema.ts";
import { addSensitivity } from "./sensitivity.ts";
import { addSweep } from "./sweep.ts";
import { addTheatre } from "./theatre.ts";
import { addValidate } from "./validate.ts";
import { addVerify } from "./verify.ts";

/** Every command, in the order of the help. Each declares its words and loads its work only when called. */
export const commands: readonly ((program: Command) => void)[] = [
  addList,
  addDescribe,
  addInit,
  addValidate,
  addRun,
  addBoard,
  addTheatre,
  addCompare,
  addSweep,
  addOptimise,
  addAttribute,
  addCalibrate,
  addSensitivity,
  addResume,
  addMerge,
  addRerun,
  addReport,
  addExplain,
  addSchema,
  addVerify,
];
