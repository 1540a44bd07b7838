import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { UserError, type Fault } from "../core/fault.ts";
import { makeFolder } from "../experiment/makeFolder.ts";

/** Throws the user's fault where a folder cannot become a new one: it has a file's name, or something in it. */
export function checkFolder(folder: string): void {
  if (folder.trim() === "") refuse(folder, { problem: "names no folder" });
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory()) refuse(folder, { problem: "is a file, not a folder" });
  const names = readdirSync(folder);
  if (names.length > 0) refuse(folder, { problem: "is not empty", given: names.slice(0, 5).join(", ") });
}

/** Makes the folder; one that is there is taken as it is. */
export function takeFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    refuse(folder, { problem: "cannot be made", given: (error as Error).message });
  }
}

function refuse(folder: string, fault: Fault): never {
  throw new UserError({ path: `init ${folder}`, ...fault, remedy: "choose a new folder" });
}
