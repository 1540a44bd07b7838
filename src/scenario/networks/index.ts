import { UserError, showValue } from "../../core/fault.ts";
import type { Fault } from "../../core/fault.ts";
import { readDl } from "./dl.ts";
import { nearestOf } from "./faultList.ts";
import { readGexf } from "./gexf.ts";
import { readGraphml } from "./graphml.ts";
import type { ImportedNetwork } from "./networkTables.ts";
import { readNodeLink } from "./nodeLink.ts";
import { readNominationSurvey } from "./nominationSurvey.ts";
import { readPajek } from "./pajek.ts";
import { defaultColumns } from "./readOptions.ts";
import type { InputFile, NetworkReadOptions } from "./readOptions.ts";
import { readStaffAndTies } from "./staffAndTies.ts";

/** The files of one import by their part in it, such as `{ staff: …, ties: … }`. */
export type NetworkFiles = Readonly<Record<string, InputFile | undefined>>;

/** One file that a format reads. */
export interface NetworkFilePart {
  readonly label: string;
  readonly isRequired: boolean;
}

/** A kind of network file; all that shared code needs to know about it. */
export interface NetworkFormat {
  readonly label: string;
  /** Usual endings of its files, with the point, in small letters. */
  readonly extensions: readonly string[];
  /** The files it reads, by part. */
  readonly parts: Readonly<Record<string, NetworkFilePart>>;
  /** The options that have an effect on it. */
  readonly options: readonly (keyof NetworkReadOptions)[];
  /**
   * Reads the files into tables in canonical order; only called with all required parts.
   * @throws UserError with every fault found.
   */
  readonly read: (files: NetworkFiles, options: NetworkReadOptions) => ImportedNetwork;
}

/** All formats by name; a new one is one file with a reader and one entry here. */
export const networkFormats = {
  csv: {
    label: "table of staff and table of ties (CSV)",
    extensions: [".csv", ".tsv", ".txt"],
    parts: {
      staff: { label: "table of staff", isRequired: false },
      ties: { label: "table of ties", isRequired: true },
    },
    options: ["columns", "delimiter", "directed", "singleSchool", "role", "selfTies"],
    read: (files, options) => readStaffAndTies({ staff: files.staff, ties: partOf(files, "ties") }, options),
  },
  survey: {
    label: "nomination survey, one row a respondent (CSV)",
    extensions: [".csv", ".tsv", ".txt"],
    parts: { survey: { label: "table of answers", isRequired: true } },
    options: [
      "columns",
      "delimiter",
      "nominees",
      "nomineePrefix",
      "nonRespondents",
      "singleSchool",
      "role",
      "selfTies",
    ],
    read: (files, options) => {
      const { file, bytes } = partOf(files, "survey");
      return readNominationSurvey(file, bytes, options);
    },
  },
  pajek: {
    label: "Pajek network or project",
    extensions: [".net", ".paj"],
    parts: { network: { label: "Pajek file", isRequired: true } },
    options: ["network", "partition", "singleSchool", "role", "selfTies"],
    read: (files, options) => {
      const { file, bytes } = partOf(files, "network");
      return readPajek(file, bytes, options);
    },
  },
  graphml: {
    label: "GraphML",
    extensions: [".graphml", ".xml"],
    parts: { network: { label: "GraphML file", isRequired: true } },
    options: ["network", "columns", "singleSchool", "role", "selfTies"],
    read: (files, options) => {
      const { file, bytes } = partOf(files, "network");
      return readGraphml(file, bytes, options);
    },
  },
  gexf: {
    label: "GEXF, as Gephi writes it",
    extensions: [".gexf"],
    parts: { network: { label: "GEXF file", isRequired: true } },
    options: ["columns", "singleSchool", "role", "selfTies"],
    read: (files, options) => {
      const { file, bytes } = partOf(files, "network");
      return readGexf(file, bytes, options);
    },
  },
  dl: {
    label: "UCINET DL",
    extensions: [".dl", ".txt"],
    parts: {
      staff: { label: "table of staff", isRequired: false },
      network: { label: "UCINET DL file", isRequired: true },
    },
    options: ["network", "columns", "delimiter", "singleSchool", "role", "selfTies"],
    read: (files, options) => readDl({ staff: files.staff, network: partOf(files, "network") }, options),
  },
  json: {
    label: "node-link JSON, as NetworkX and D3 write it",
    extensions: [".json"],
    parts: { network: { label: "JSON file", isRequired: true } },
    options: ["columns", "directed", "singleSchool", "role", "selfTies"],
    read: (files, options) => {
      const { file, bytes } = partOf(files, "network");
      return readNodeLink(file, bytes, options);
    },
  },
} as const satisfies Readonly<Record<string, NetworkFormat>>;

/** The name of a network format. */
export type NetworkFormatName = keyof typeof networkFormats;

/**
 * Reads a network in the named format, after checking that the format exists, has all its files and knows every option
 * given, so that a misspelt option does not pass in silence.
 * @throws UserError with every fault found.
 */
export function readNetwork(
  name: string,
  files: NetworkFiles,
  options: NetworkReadOptions = {},
): ImportedNetwork {
  const formats: ReadonlyMap<string, NetworkFormat> = new Map(Object.entries(networkFormats));
  const format = formats.get(name);
  if (format === undefined) throw new UserError(unknownName("network format", name, [...formats.keys()]));
  const parts = Object.keys(format.parts);
  const faults: Fault[] = [];
  for (const part of Object.keys(files)) {
    if (files[part] !== undefined && !parts.includes(part)) {
      faults.push(unknownName(`file of the format ${name}`, part, parts));
    }
  }
  for (const [part, { label, isRequired }] of Object.entries(format.parts)) {
    if (isRequired && files[part] === undefined) {
      faults.push({
        problem: `the format ${name} needs a file ${part} (${label})`,
        remedy: `give the file ${part}`,
      });
    }
  }
  for (const [option, value] of Object.entries(options)) {
    if (value !== undefined && !format.options.some((known) => known === option)) {
      faults.push(unknownName(`option of the format ${name}`, option, format.options));
    }
  }
  for (const key of Object.keys(options.columns ?? {})) {
    if (!Object.hasOwn(defaultColumns, key)) {
      faults.push(unknownName("key of the option columns", key, Object.keys(defaultColumns)));
    }
  }
  if (faults.length > 0) throw new UserError(faults);
  return format.read(files, options);
}

function unknownName(kind: string, name: string, allowed: readonly string[]): Fault {
  const nearest = nearestOf(name, allowed);
  return {
    problem: `there is no such ${kind}`,
    given: showValue(name),
    allowed: allowed.join(", "),
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function partOf(files: NetworkFiles, part: string): InputFile {
  const file = files[part];
  if (file === undefined) throw new Error(`the file ${part} of a network format was not checked`);
  return file;
}
