import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { UserError, type Fault } from "../core/fault.ts";

/** Throws the user's fault where something cannot be made in its place: `fault` names it, and what to do instead. */
export function requireParent(path: string, fault: Fault): void {
  let parent = dirname(resolve(path));
  while (!existsSync(parent)) parent = dirname(parent);
  if (!statSync(parent).isDirectory())
    throw new UserError({ ...fault, problem: "cannot be made", given: `${parent} is a file` });
  requireWritable(parent, fault);
}

/** Throws the user's fault where nothing may be written into a folder. */
export function requireWritable(folder: string, fault: Fault): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    const remedy = "choose another folder, or change who may write there";
    throw new UserError({ ...fault, problem: "cannot be written to", given: folder, remedy });
  }
}
