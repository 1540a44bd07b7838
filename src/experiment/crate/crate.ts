import type { FileHash } from "./fileHash.ts";
import { roleOf } from "./fileRoles.ts";

/** A file inside the folder of results, with its path from there. */
export interface CrateFile extends FileHash {
  readonly path: string;
}

/** A file from outside that the runs read. */
export interface CrateInput {
  /** Its name without its folder: paths can tell who somebody is. */
  readonly name: string;
  /** Null where it can no longer be read. */
  readonly hash: FileHash | null;
}

/** All that a research object tells of a folder of results. */
export interface CrateFacts {
  readonly name: string;
  readonly description: string;
  /** Times of the clock, ISO 8601 UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly engineVersion: string;
  readonly platform: string;
  readonly command: string;
  readonly scenarios: readonly {
    readonly name: string;
    readonly description: string;
    readonly seed: string;
    readonly scenarioHash: string;
    readonly networkHash: string;
  }[];
  /** Futures first … last of each configuration, such as `0 to 99`. */
  readonly replicates: string;
  readonly runs: number;
  readonly failed: number;
  readonly inputs: readonly CrateInput[];
  readonly files: readonly CrateFile[];
}

type Entity = { readonly "@id": string; readonly "@type": string } & Readonly<Record<string, unknown>>;

const CRATE_SPECIFICATION = "https://w3id.org/ro/crate/1.3";
const PROFILE = "https://w3id.org/ro/wfrun/process/0.6";
const MIT = "https://spdx.org/licenses/MIT";
const PLATFORM = "#platform";
const REPLICATES = "#replicates";

/** Files of the folder that the runs were made from rather than made. */
const madeFrom = new Set(["manifest.json"]);

/**
 * A folder of results as a research object: JSON-LD after RO-Crate 1.3 with the profile Process Run Crate 0.6
 * (researchobject.org). Names no person: whoever publishes it adds herself as author.
 */
export function crateOf(facts: CrateFacts): {
  readonly "@context": unknown;
  readonly "@graph": readonly Entity[];
} {
  const software = softwareOf(facts);
  const files = facts.files.map(fileEntity);
  const inputs = facts.inputs.map(inputEntity);
  const scenarios = facts.scenarios.map(scenarioEntity);
  const seeds = [...new Set(facts.scenarios.map((scenario) => scenario.seed))].map(seedEntity);
  const action = actionOf(facts, software, [...scenarios, ...seeds, ...inputs]);
  return {
    "@context": [`${CRATE_SPECIFICATION}/context`, "https://w3id.org/ro/terms/workflow-run/context"],
    "@graph": [
      {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        conformsTo: { "@id": CRATE_SPECIFICATION },
        about: { "@id": "./" },
      },
      {
        "@id": "./",
        "@type": "Dataset",
        conformsTo: { "@id": PROFILE },
        name: facts.name,
        description: facts.description,
        datePublished: facts.endedAt,
        license:
          "Not chosen yet: whoever publishes these results says here how they may be used, for instance CC-BY-4.0.",
        hasPart: files.map(reference),
        mentions: [reference(action), ...inputs.map(reference)],
      },
      { "@id": PROFILE, "@type": "CreativeWork", name: "Process Run Crate", version: "0.6" },
      action,
      software,
      { "@id": MIT, "@type": "CreativeWork", name: "MIT License", description: "May be used freely." },
      ...scenarios,
      ...seeds,
      {
        "@id": REPLICATES,
        "@type": "PropertyValue",
        name: "replicates",
        description: "Numbers of the futures of each configuration; the same number means the same luck.",
        value: facts.replicates,
      },
      { "@id": PLATFORM, "@type": "PropertyValue", name: "platform", value: facts.platform },
      ...inputs,
      ...files,
    ],
  };
}

function reference(entity: { readonly "@id": string }): { readonly "@id": string } {
  return { "@id": entity["@id"] };
}

function actionOf(facts: CrateFacts, software: Entity, objects: readonly Entity[]): Entity {
  const paths = facts.files.map(({ path }) => path);
  const idsOf = (wanted: boolean) =>
    paths.filter((path) => madeFrom.has(path) === wanted).map((path) => ({ "@id": pathId(path) }));
  const failed = facts.failed === 0 ? "" : ` ${facts.failed} of them failed; runs.csv says why.`;
  return {
    "@id": "#simulation",
    "@type": "CreateAction",
    name: `Simulation of ${facts.name}`,
    description: `${facts.command} (${facts.runs} ${facts.runs === 1 ? "run" : "runs"}).${failed}`,
    startTime: facts.startedAt,
    endTime: facts.endedAt,
    instrument: reference(software),
    environment: [{ "@id": PLATFORM }],
    object: [...idsOf(true), ...objects.map(reference), { "@id": REPLICATES }],
    result: idsOf(false),
    actionStatus: {
      "@id":
        facts.failed === facts.runs && facts.runs > 0
          ? "http://schema.org/FailedActionStatus"
          : "http://schema.org/CompletedActionStatus",
    },
  };
}

function softwareOf({ engineVersion }: CrateFacts): Entity {
  return {
    "@id": "#spreadwell",
    "@type": "SoftwareApplication",
    name: "Spreadwell",
    description:
      "Agent-based simulation of how teaching practices of varying quality spread through school networks.",
    softwareVersion: engineVersion,
    license: { "@id": MIT },
  };
}

function scenarioEntity(
  { name, description, scenarioHash, networkHash }: CrateFacts["scenarios"][number],
  at: number,
): Entity {
  return {
    "@id": `#scenario-${at + 1}`,
    "@type": "CreativeWork",
    name,
    description: `${description === "" ? "" : `${description} `}Complete in manifest.json; SHA-256 of its network ${networkHash}.`,
    identifier: `sha256:${scenarioHash}`,
    isPartOf: { "@id": "manifest.json" },
  };
}

function seedEntity(seed: string, at: number): Entity {
  return {
    "@id": `#seed-${at + 1}`,
    "@type": "PropertyValue",
    name: "seed",
    description: "Text from which all luck is drawn.",
    value: seed,
  };
}

function inputEntity({ name, hash }: CrateInput, at: number): Entity {
  const description = "Data that went in; not part of this folder.";
  return {
    "@id": `#input-${at + 1}`,
    "@type": "File",
    name,
    description: hash === null ? `${description} It could not be read when this was written.` : description,
    ...(hash === null ? {} : { contentSize: String(hash.bytes), sha256: hash.sha256 }),
  };
}

function fileEntity({ path, bytes, sha256 }: CrateFile): Entity {
  return { "@id": pathId(path), "@type": "File", ...roleOf(path), contentSize: String(bytes), sha256 };
}

/** A path as an identifier: what a URI may not hold is escaped. */
function pathId(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
