/** An entry of a .bib file. */
export interface BibliographyEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads a .bib file of one field a line, as ours is; throws at anything else, so that nothing passes unseen. */
export function readBibliography(text: string): BibliographyEntry[] {
  const entries: BibliographyEntry[] = [];
  let open: { type: string; key: string; fields: Record<string, string> } | undefined;
  text.split("\n").forEach((line, index) => {
    const begin = /^@(\w+)\{([a-z]+\d{4}[a-z]?),$/.exec(line);
    const field = /^ {2}([a-z]+) = \{(.+)\},?$/.exec(line);
    if (line === "" || line.startsWith("%")) return;
    if (begin !== null && open === undefined) open = { type: begin[1]!, key: begin[2]!, fields: {} };
    else if (field !== null && open !== undefined && !(field[1]! in open.fields))
      open.fields[field[1]!] = field[2]!;
    else if (line === "}" && open !== undefined) {
      entries.push(open);
      open = undefined;
    } else throw new Error(`references.bib, line ${index + 1}: ${line}`);
  });
  if (open !== undefined) throw new Error("references.bib: the last entry is not closed");
  return entries;
}
