/** A text in lines of at most `width` signs, broken between words; `first` stands before the first line, `indent` before the others. */
export function wrapLines(text: string, width: number, first = "", indent = first): string {
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
