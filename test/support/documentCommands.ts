/** A command of ours that a document shows. */
export interface ShownCommand {
  /** Words after `spreadwell`, as a shell would hand them over. */
  readonly words: readonly string[];
  /** The command as it stands, on one line. */
  readonly written: string;
  /** Whether it stands in a block of code, to be typed as it is; else in running text, where it may be shortened. */
  readonly isBlock: boolean;
  /** Whether the document says that it fails on purpose. */
  readonly fails: boolean;
}

/** All commands of ours that a Markdown text shows, in blocks of code and in running text. */
export function shownCommands(text: string): ShownCommand[] {
  const blocks = /^(<!-- fails on purpose -->\n\n)?^ *```(?:bash|sh)\n([\s\S]*?)^ *```/gm;
  const inBlocks = Array.from(text.matchAll(blocks), ([, fails, body]) =>
    body!
      .replaceAll(/\\\n\s*/g, "")
      .split("\n")
      .flatMap((line) => shown(line.trim(), true, fails !== undefined)),
  ).flat();
  const prose = text.replaceAll(/^ *```[\s\S]*?^ *```/gm, "");
  const inProse = Array.from(prose.matchAll(/`([^`\n]+)`/g), ([, code]) => shown(code!, false, false)).flat();
  return [...inBlocks, ...inProse];
}

function shown(line: string, isBlock: boolean, fails: boolean): ShownCommand[] {
  const found = /^(?:npx )?spreadwell (.+)$/.exec(line);
  if (found === null) return [];
  return [{ words: shellWords(found[1]!), written: line, isBlock, fails }];
}

/** Splits a line as a shell does, up to a comment, a pipe or a redirection. Quotation marks hold words together. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  // What another command would fill in is one word, whatever stands in it.
  const plain = line.replaceAll(/\$\([^)]*\)/g, "FILLED-IN");
  for (const [piece] of plain.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)) {
    if (/^(?:#|\||>|&&|2>)/.test(piece)) break;
    words.push(
      piece.replaceAll(
        /'([^']*)'|"([^"]*)"/g,
        (_, single?: string, double?: string) => single ?? double ?? "",
      ),
    );
  }
  return words;
}
