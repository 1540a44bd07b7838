/**
 * A text in lines of at most `width` signs, broken between words and where it is broken already; `first` stands before the
 * first line, `indent` before the others.
 */
export function wrapLines(text: string, width: number, first = "", indent = first): string {
  const lines = text.split(/\r?\n/);
  return lines.map((line, at) => wrapLine(line, width, at === 0 ? first : indent, indent)).join("\n");
}

function wrapLine(text: string, width: number, first: string, indent: string): string {
  const lines: string[] = [];
  let line = first;
  let isFresh = true;
  for (const word of text.split(/ +/)) {
    if (!isFresh && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isFresh = true;
    }
    line += isFresh ? word : ` ${word}`;
    isFresh = false;
  }
  return [...lines, line].join("\n");
}
