import type { Command } from "commander";
import { addExplain } from "./explain.ts";
import { addInit } from "./init.ts";
import { addReport } from "./report.ts";
import { addResume } from "./resume.ts";
import { addRun } from "./run.ts";
import { addSchema } from "./schema.ts";
import { addSensitivity } from "./sensitivity.ts";
import { addValidate } from "./validate.ts";
import { addVerify } from "./verify.ts";

/** Every command, in the order of the help. Each declares its words and loads its work only when called. */
export const commands: readonly ((program: Command) => void)[] = [
  addInit,
  addValidate,
  addRun,
  addSensitivity,
  addResume,
  addReport,
  addExplain,
  addSchema,
  addVerify,
];
