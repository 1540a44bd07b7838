import { showValue } from "../../core/fault.ts";
import { nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";

/** One line of a Pajek file, trimmed and not empty. */
export interface PajekLine {
  readonly text: string;
  readonly line: number;
}

/** A section: the line with the asterisk and the lines under it. */
export interface PajekSection {
  /** The word after the asterisk in small letters. */
  readonly keyword: string;
  /** What follows the keyword on its line. */
  readonly rest: string;
  readonly line: number;
  readonly lines: PajekLine[];
}

/** One `*Network` of a file; a file that begins with `*Vertices` has one without a name. */
export interface PajekNetwork {
  readonly name: string;
  readonly line: number;
  vertices: PajekSection | undefined;
  readonly ties: PajekSection[];
}

/** One `*Partition`: a whole number for every vertex. */
export interface PajekPartition {
  readonly name: string;
  readonly line: number;
  vertices: PajekSection | undefined;
}

const tieKeywords = ["arcs", "edges", "arcslist", "edgeslist", "matrix"];
// Objects that say nothing about who is tied to whom; they have *Vertices of their own.
const otherObjects = ["vector", "permutation", "cluster", "hierarchy", "events", "macro"];
const allKeywords = ["network", "vertices", "partition", ...tieKeywords, ...otherObjects];

/**
 * Splits a Pajek file (.net or .paj) into its networks and partitions; lines that begin with % are comments. Faults:
 * text before the first section, unknown sections, sections that belong to no network.
 */
export function readPajekSections(
  file: string,
  text: string,
  faults: FaultList,
): { networks: PajekNetwork[]; partitions: PajekPartition[] } {
  const networks: PajekNetwork[] = [];
  const partitions: PajekPartition[] = [];
  // What the next *Vertices and the ties after it belong to; for other objects something that is thrown away.
  let owner: PajekNetwork | PajekPartition | undefined;
  for (const section of splitSections(file, text, faults)) {
    const { keyword, rest, line } = section;
    if (keyword === "network") {
      owner = { name: unquoted(rest), line, vertices: undefined, ties: [] };
      networks.push(owner);
    } else if (keyword === "partition" || otherObjects.includes(keyword)) {
      owner = { name: unquoted(rest), line, vertices: undefined };
      if (keyword === "partition") partitions.push(owner);
    } else if (keyword === "vertices") {
      if (owner === undefined || owner.vertices !== undefined) {
        owner = { name: "", line, vertices: undefined, ties: [] };
        networks.push(owner);
      }
      owner.vertices = section;
    } else if (tieKeywords.includes(keyword)) {
      if (owner !== undefined && "ties" in owner && owner.vertices !== undefined) owner.ties.push(section);
      else reportStray(file, section, faults);
    } else reportUnknown(file, section, faults);
  }
  return { networks, partitions };
}

function splitSections(file: string, text: string, faults: FaultList): PajekSection[] {
  const sections: PajekSection[] = [];
  text.split("\n").forEach((raw, index) => {
    const trimmed = raw.trim();
    const line = index + 1;
    if (trimmed === "" || trimmed.startsWith("%")) return;
    const heading = /^\*\s*(\w*)\s*(.*)$/u.exec(trimmed);
    if (heading !== null) {
      sections.push({
        keyword: (heading.at(1) ?? "").toLowerCase(),
        rest: (heading.at(2) ?? "").trim(),
        line,
        lines: [],
      });
      return;
    }
    const section = sections.at(-1);
    if (section !== undefined) section.lines.push({ text: trimmed, line });
    else {
      faults.add(
        "text before the first section",
        () => ({
          path: `line ${String(line)}`,
          problem: "a Pajek file begins with *Network or *Vertices",
          given: showValue(trimmed),
          remedy: "check that this is a Pajek file (.net or .paj)",
        }),
        file,
      );
    }
  });
  return sections;
}

function unquoted(name: string): string {
  return name.replace(/^"(.*)"$/, "$1").trim();
}

function reportStray(file: string, section: PajekSection, faults: FaultList): void {
  faults.add(
    "ties without vertices",
    () => ({
      path: `line ${String(section.line)}`,
      problem: `*${section.keyword} belongs to no network`,
      remedy: "put *Vertices with the number of people before it",
    }),
    file,
  );
}

function reportUnknown(file: string, section: PajekSection, faults: FaultList): void {
  const nearest = nearestOf(section.keyword, allKeywords);
  faults.add(
    "unknown section",
    () => ({
      path: `line ${String(section.line)}`,
      problem: "this kind of section is not known",
      given: showValue(`*${section.keyword}`),
      allowed: allKeywords.map((keyword) => `*${keyword}`).join(", "),
      nearest: nearest === undefined ? undefined : `*${nearest}`,
      remedy: "mend the name of the section, or delete the section",
    }),
    file,
  );
}
