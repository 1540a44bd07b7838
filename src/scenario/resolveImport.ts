import type { Examination } from "./examination.ts";
import { below } from "./paths.ts";
import { importDefaults } from "./importDefaults.ts";
import { unknownName } from "./names.ts";
import { networkFormats, type NetworkFormat } from "./networks/index.ts";
import { defaultColumns } from "./networks/readOptions.ts";
import type { ResolvedSystem } from "./resolvedScenario.ts";
import type { ScenarioInput } from "./schema.ts";

type Given = NonNullable<NonNullable<ScenarioInput["system"]>["import"]>;
type Imported = Extract<ResolvedSystem, { kind: "import" }>;

/** An import with all defaults. What a schema cannot ask, since a file may leave it to what it extends, is asked here. */
export function resolveImport(given: Given, examination: Examination): Imported {
  const { format, files, options, strength, bridges, meetings, pseudonyms } = given;
  const formats: Readonly<Record<string, NetworkFormat>> = networkFormats;
  if (format === undefined) {
    const allowed = Object.keys(formats).join(", ");
    examination.add("system.import.format", { problem: "is missing", allowed });
    examination.doubt("system");
  } else checkParts(formats[format]!, format, Object.keys(files ?? {}), examination);
  if (format !== undefined) checkOptions(formats[format]!, format, options ?? {}, examination);
  return {
    kind: "import",
    format: format ?? "csv",
    files: files ?? {},
    options: (options ?? {}) as Imported["options"],
    strength: strength ?? importDefaults.strength,
    bridges: bridges ?? importDefaults.bridges,
    meetings: meetings ?? importDefaults.meetings,
    pseudonyms: pseudonyms ?? importDefaults.pseudonyms,
  };
}

function checkParts(
  { parts }: NetworkFormat,
  format: string,
  given: readonly string[],
  examination: Examination,
): void {
  const path = "system.import.files";
  for (const part of given) {
    if (Object.hasOwn(parts, part)) continue;
    examination.add(
      below(path, part),
      unknownName(`is no file of the format ${format}`, part, Object.keys(parts)),
    );
    examination.doubt(path);
  }
  for (const [part, { label, isRequired }] of Object.entries(parts)) {
    if (!isRequired || given.includes(part)) continue;
    const allowed = `the path of a file: ${label}`;
    examination.add(`${path}.${part}`, {
      problem: "is missing",
      allowed,
      remedy: `the format ${format} needs it`,
    });
    examination.doubt(path);
  }
}

function checkOptions(
  known: NetworkFormat,
  format: string,
  options: NonNullable<Given["options"]>,
  examination: Examination,
): void {
  const path = "system.import.options";
  for (const option of Object.keys(options)) {
    if (known.options.some((each) => each === option)) continue;
    examination.add(
      `${path}.${option}`,
      unknownName(`has no effect on the format ${format}`, option, known.options),
    );
    examination.doubt(path);
  }
  for (const key of Object.keys(options.columns ?? {})) {
    if (Object.hasOwn(defaultColumns, key)) continue;
    const fault = unknownName("is no fact that a column can hold", key, Object.keys(defaultColumns));
    examination.add(below(`${path}.columns`, key), fault);
    examination.doubt(path);
  }
}
