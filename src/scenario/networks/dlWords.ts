/** A word of a DL file with its line. */
export interface DlWord {
  /** Without the quotation marks that may stand around it. */
  readonly text: string;
  readonly line: number;
  /** Whether it stood in quotation marks, and so is no keyword. */
  readonly isQuoted: boolean;
}

// Spaces, line ends, commas and equal signs separate words alike; in the data only the first three do.
const headerWord = /[\s,=]*(?:"([^"\n]*)"|([^\s,=]+))/y;
const dataWord = /"([^"]*)"|[^\s,]+/g;

/** Reads a DL text word by word, and what is left of it line by line. */
export class DlWords {
  /** The line of the word read last. */
  line = 1;
  private at = 0;

  constructor(private readonly text: string) {}

  /** The next word, or undefined at the end. */
  next(): DlWord | undefined {
    headerWord.lastIndex = this.at;
    const found = headerWord.exec(this.text);
    if (found === null) return undefined;
    const word = found[1] ?? found[2] ?? "";
    const end = headerWord.lastIndex;
    for (let index = this.at; index < end; index++) if (this.text[index] === "\n") this.line++;
    this.at = end;
    return { text: word.trim(), line: this.line, isQuoted: found[1] !== undefined };
  }

  /** The next word, which will come again. */
  peek(): DlWord | undefined {
    const { line, at } = this;
    const word = this.next();
    this.line = line;
    this.at = at;
    return word;
  }

  /** All words from here to the end, line by line, without empty lines. */
  restByLine(): DlWord[][] {
    const lines: DlWord[][] = [];
    this.text
      .slice(this.at)
      .split("\n")
      .forEach((text, index) => {
        const line = this.line + index;
        const words = Array.from(text.matchAll(dataWord), (found): DlWord => {
          const quoted = found[1];
          return { text: (quoted ?? found[0]).trim(), line, isQuoted: quoted !== undefined };
        });
        if (words.length > 0) lines.push(words);
      });
    return lines;
  }
}
