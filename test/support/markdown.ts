/** A heading of a Markdown text. */
export interface Heading {
  readonly level: number;
  readonly title: string;
  /** What a link to it ends in, as GitHub makes it. */
  readonly anchor: string;
  /** The text under it, up to the next heading of any level. */
  readonly body: string;
}

/** All headings of a Markdown text in order; what stands in blocks of code is none. */
export function headingsOf(text: string): Heading[] {
  const headings: { level: number; title: string; anchor: string; lines: string[] }[] = [];
  const seen = new Map<string, number>();
  let isCode = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("```")) isCode = !isCode;
    const found = isCode ? null : /^(#{1,6}) (.+)$/.exec(line);
    if (found === null) {
      headings.at(-1)?.lines.push(line);
      continue;
    }
    const title = found[2]!.trim();
    const plain = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
      .replaceAll(" ", "-");
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    const anchor = before === 0 ? plain : `${plain}-${String(before)}`;
    headings.push({ level: found[1]!.length, title, anchor, lines: [] });
  }
  return headings.map(({ lines, ...heading }) => ({ ...heading, body: lines.join("\n") }));
}

/** Where the links and pictures of a Markdown text lead, a picture that is a link twice; what stands in code is none. */
export function linksOf(text: string): string[] {
  const prose = text.replace(/^ *```[^]*?^ *```/gm, "").replace(/`[^`\n]*`/g, "");
  const pictures = picturesOf(text).map(({ target }) => target);
  const words = prose.replace(/!\[[^\]]*\]\([^)]*\)/g, "picture");
  return [...pictures, ...Array.from(words.matchAll(/\[[^\]]*\]\(([^)\s]+)[^)]*\)/g), (found) => found[1]!)];
}

/** Pictures of a Markdown text: what stands in their place for those who cannot see them, and where they are. */
export function picturesOf(text: string): { readonly alt: string; readonly target: string }[] {
  const prose = text.replace(/^ *```[^]*?^ *```/gm, "").replace(/`[^`\n]*`/g, "");
  return Array.from(prose.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g), ([, alt, target]) => ({
    alt: alt!,
    target: target!,
  }));
}

/** The running text of a Markdown text, a paragraph or a point of a list to a line: no headings, tables, code, pictures. */
export function markdownProse(text: string): string {
  return text
    .replace(/^ *```[^]*?^ *```/gm, "")
    .replace(/<!--[^]*?-->/g, "")
    .split("\n")
    .filter((line) => !/^(?:#|\||\s*$|\s*\[?!\[)/.test(line))
    .map((line) => line.replace(/^\s*(?:[-*>]|\d+\.) /, "").replace(/\]\([^)]*\)|[*_`[]/g, ""))
    .join("\n");
}
