import { showValue, UserError } from "../core/fault.ts";
import { nearestOf } from "./networks/faultList.ts";
import { isGroup } from "./paths.ts";

/** What a file holds: its text, its bytes, or, for JSON, what its text stands for. */
export type FileContent = string | Uint8Array | object;

/** Contents of the files that a scenario names, by the names that it gives them. */
export type GivenFiles = Readonly<Record<string, FileContent>>;

/** What is given under a name. `blamed` is the source with the setting at `path` that names it. Throws the user's fault where nothing is. */
export function contentOf(name: string, files: GivenFiles, blamed: string, path: string): FileContent {
  const content = Object.hasOwn(files, name) ? files[name] : undefined;
  if (typeof content === "string" || (typeof content === "object" && content !== null)) return content;
  const names = Object.keys(files);
  const nearest = nearestOf(name, names);
  throw new UserError({
    file: blamed,
    path,
    problem:
      content === undefined ? "names a file that was not given" : "names a file whose content is of no use",
    given: content === undefined ? JSON.stringify(name) : `${JSON.stringify(name)}: ${showValue(content)}`,
    allowed:
      names.length === 0
        ? "a name under which the option files holds the file's text or bytes"
        : names.map((each) => JSON.stringify(each)).join(", "),
    ...(nearest === undefined ? {} : { nearest: JSON.stringify(nearest) }),
    remedy:
      "give its text or bytes in the option files, or, in Node, read the scenario with readScenario of spreadwell/node",
  });
}

/** The content of a file as bytes. */
export function bytesOfContent(content: FileContent): Uint8Array {
  if (content instanceof Uint8Array) return content;
  return new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content));
}

/** True for a content that is what JSON stands for already. */
export function isParsed(content: FileContent): content is Record<string, unknown> {
  return isGroup(content) && !(content instanceof Uint8Array);
}
