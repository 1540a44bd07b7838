import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** A text file of the project: path from its root, and text. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** One file of the project by its path from the root. */
export function readProjectFile(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/** All files of a folder and below with one of these endings, paths from the root of the project. */
export function filesBelow(folder: string, endings: readonly string[]): TextFile[] {
  return readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => ({ path, text: readProjectFile(path) }));
}

/** Everything that is written for readers of the project, in Markdown. */
export function userDocuments(): TextFile[] {
  const single = ["README.md", "CHANGELOG.md"].map((path) => ({ path, text: readProjectFile(path) }));
  return [...single, ...filesBelow("docs", [".md"]), ...filesBelow("notebooks", [".md"])];
}

/** A source text as running prose: comments and text literals without what breaks them over lines. */
export function asProse(text: string): string {
  return text
    .replace(/["`'] \+\s+["`']/g, "")
    .replace(/\n[ \t]*(?:\*|\/\/)?[ \t]*/g, " ")
    .replace(/ {2,}/g, " ");
}
