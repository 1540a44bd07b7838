import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

export type Entity = Readonly<Record<string, unknown>> & { readonly "@id": string };
export interface Crate {
  readonly "@context": unknown;
  readonly "@graph": readonly Entity[];
}

/** SHA-256 of a file's bytes, in hexadecimal digits. */
export const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** All that an entity refers to. */
function referencesOf(entity: Entity): string[] {
  return Object.values(entity)
    .flat()
    .filter((value): value is { "@id": string } => typeof value === "object" && value !== null)
    .map((value) => value["@id"]);
}

/** What RO-Crate 1.3 and the profile Process Run Crate 0.6 demand of every crate; throws where it is not met. */
export function checkMusts(crate: Crate, folder: string): void {
  expect(Object.keys(crate)).toEqual(["@context", "@graph"]);
  expect([crate["@context"]].flat()).toContain("https://w3id.org/ro/crate/1.3/context");
  const entities = new Map(crate["@graph"].map((entity) => [entity["@id"], entity]));
  expect(entities.size).toBe(crate["@graph"].length);
  for (const entity of crate["@graph"]) {
    expect(entity["@id"]).toBeTypeOf("string");
    expect(entity["@type"]).toBeDefined();
    // Flat: what is not text is a reference to an entity, and nothing else.
    for (const value of Object.values(entity).flat())
      if (typeof value !== "string") expect(Object.keys(value as object)).toEqual(["@id"]);
    for (const id of referencesOf(entity))
      if (!/^https?:/.test(id)) expect(entities.has(id), `${entity["@id"]} refers to ${id}`).toBe(true);
  }
  const descriptor = entities.get("ro-crate-metadata.json")!;
  expect(descriptor).toMatchObject({
    "@type": "CreativeWork",
    about: { "@id": "./" },
    conformsTo: { "@id": "https://w3id.org/ro/crate/1.3" },
  });
  const root = entities.get("./")!;
  expect(root["@type"]).toBe("Dataset");
  for (const property of ["name", "description", "license"]) expect(root[property]).toMatch(/./);
  expect(root["datePublished"]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(entities.get((root["conformsTo"] as Entity)["@id"])).toMatchObject({
    "@type": "CreativeWork",
    version: "0.6",
  });
  // Files of the folder are parts of the root, exist, and are as they are described.
  const parts = (root["hasPart"] as Entity[]).map((part) => part["@id"]);
  const files = crate["@graph"].filter(
    (entity) => entity["@type"] === "File" && !entity["@id"].startsWith("#"),
  );
  expect(files.map((file) => file["@id"])).toEqual(parts);
  for (const file of files) {
    const path = join(folder, decodeURIComponent(file["@id"]));
    expect(file["contentSize"]).toBe(String(statSync(path).size));
    expect(file["sha256"]).toBe(sha256(path));
    for (const property of ["name", "description", "encodingFormat"]) expect(file[property]).toMatch(/./);
  }
  const actions = crate["@graph"].filter((entity) => entity["@type"] === "CreateAction");
  expect(actions).toHaveLength(1);
  const [action] = actions;
  expect(referencesOf({ "@id": "", list: root["mentions"] })).toContain(action!["@id"]);
  expect(entities.get((action!["instrument"] as Entity)["@id"])).toMatchObject({
    "@type": "SoftwareApplication",
  });
  expect(referencesOf({ "@id": "", list: action!["result"] }).sort()).toEqual(
    parts.filter((id) => id !== "manifest.json"),
  );
}
