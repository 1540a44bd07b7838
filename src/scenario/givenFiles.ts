import { showValue, UserError } from "../core/fault.ts";
import type { GivenFiles } from "./fileContent.ts";
import { nearestOf } from "./networks/faultList.ts";
import { isGroup } from "./paths.ts";

/** A file that a scenario names: `blamed` is the source with the setting at `path` that names it. */
export interface NamedFile {
  readonly name: string;
  readonly blamed: string;
  readonly path: string;
}

/** What is given of a file: bytes, or what JSON stands for already. Throws the user's fault where nothing of use is. */
export function contentOf(file: NamedFile, files: GivenFiles): Uint8Array | Record<string, unknown> {
  const content: unknown = Object.hasOwn(files, file.name) ? files[file.name] : undefined;
  if (typeof content === "string") return new TextEncoder().encode(content);
  if (ArrayBuffer.isView(content))
    return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  const kind = kindOf(content);
  // One that comes from another frame of a page is no instance of our own class.
  if (kind === "ArrayBuffer") return new Uint8Array(content as ArrayBuffer);
  if (kind === "Object") return content as Record<string, unknown>;
  if (kind === "Array") return jsonBytes(content, file);
  if (content === undefined) throw notGiven(file, Object.keys(files));
  throw ofNoUse(file, isGroup(content) ? kind : showValue(content));
}

/** As `contentOf`, always bytes. */
export function bytesOf(file: NamedFile, files: GivenFiles): Uint8Array {
  const content = contentOf(file, files);
  return content instanceof Uint8Array ? content : jsonBytes(content, file);
}

/** What kind of thing a value is, such as "Object" of a group or "Promise". */
export function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

function jsonBytes(content: unknown, file: NamedFile): Uint8Array {
  try {
    return new TextEncoder().encode(JSON.stringify(content));
  } catch (error) {
    throw ofNoUse(file, (error as Error).message.split("\n")[0]!);
  }
}

const REMEDY =
  "give its text or bytes in the option files, or, in Node, read the scenario with readScenario of spreadwell/node";

function ofNoUse({ name, blamed, path }: NamedFile, given: string): UserError {
  return new UserError({
    file: blamed,
    path,
    problem: "names a file whose content is of no use",
    given: `${JSON.stringify(name)}: ${given}`,
    allowed: "text, bytes, or what JSON stands for",
    remedy: given === "Promise" ? "wait for it first: await" : REMEDY,
  });
}

function notGiven({ name, blamed, path }: NamedFile, names: readonly string[]): UserError {
  const nearest = nearestOf(name, names);
  return new UserError({
    file: blamed,
    path,
    problem: "names a file that was not given",
    given: JSON.stringify(name),
    allowed:
      names.length === 0
        ? "a name under which the option files holds the file's text or bytes"
        : names.map((each) => JSON.stringify(each)).join(", "),
    ...(nearest === undefined ? {} : { nearest: JSON.stringify(nearest) }),
    remedy: REMEDY,
  });
}
