import { showPath, type PathPart } from "./paths.ts";

/** What JSON.parse does not say: where a syntax error stands, and which keys are given twice. */
export interface JsonScan {
  /** The first error; null when the text is valid. `expected` is what would have been allowed there. */
  readonly error: { readonly at: number; readonly expected: string } | null;
  /** Keys given again in the same group, of which JSON.parse would drop all but the last without a word. */
  readonly repeated: readonly { readonly path: string; readonly first: number; readonly again: number }[];
  /** Keys that JavaScript takes for something else than the name of a setting. */
  readonly forbidden: readonly { readonly path: string; readonly at: number }[];
}

/** Groups and lists inside each other; a scenario needs five. */
const DEEPEST = 64;

const blank = /[ \t\n\r]*/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Reads a JSON text for its mistakes. Linear in its length. */
export function scanJson(text: string): JsonScan {
  const scanner = new Scanner(text);
  let error: JsonScan["error"] = null;
  try {
    scanner.readAll();
  } catch (thrown) {
    if (!(thrown instanceof SyntaxFault)) throw thrown;
    error = { at: thrown.at, expected: thrown.message };
  }
  return { error, repeated: scanner.repeated, forbidden: scanner.forbidden };
}

class SyntaxFault extends Error {
  constructor(
    readonly at: number,
    expected: string,
  ) {
    super(expected);
  }
}

class Scanner {
  readonly repeated: { path: string; first: number; again: number }[] = [];
  readonly forbidden: { path: string; at: number }[] = [];
  private readonly path: PathPart[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  readAll(): void {
    this.readValue();
    this.match(blank);
    if (this.at < this.text.length) this.fail("nothing after the end of the value");
  }

  private readValue(): void {
    this.match(blank);
    const next = this.text[this.at];
    if (next === "{") this.readGroup();
    else if (next === "[") this.readList();
    else if (next === '"') this.readText();
    else if (!this.match(number) && !this.match(word)) {
      this.fail("a text in double quotes, a number, true, false, a group { … } or a list [ … ]");
    }
  }

  private readGroup(): void {
    const seen = new Map<string, number>();
    this.readEntries("}", () => {
      const begin = this.at;
      if (this.text[this.at] !== '"') this.fail("a name in double quotes");
      const key = this.readText();
      this.path.push(key);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, begin);
      else this.repeated.push({ path: showPath(this.path), first, again: begin });
      if (key === "__proto__") this.forbidden.push({ path: showPath(this.path), at: begin });
      this.match(blank);
      if (this.text[this.at] !== ":") this.fail("a colon after the name");
      this.at++;
      this.readValue();
      this.path.pop();
    });
  }

  private readList(): void {
    let index = 0;
    this.readEntries("]", () => {
      this.path.push(index++);
      this.readValue();
      this.path.pop();
    });
  }

  private readEntries(end: string, readOne: () => void): void {
    if (this.path.length >= DEEPEST) this.fail(`at most ${DEEPEST} groups and lists inside each other`);
    this.at++;
    this.match(blank);
    while (this.text[this.at] !== end) {
      readOne();
      this.match(blank);
      if (this.text[this.at] === end) break;
      if (this.text[this.at] !== ",") this.fail(`a comma or ${end}`);
      this.at++;
      this.match(blank);
      if (this.text[this.at] === end) this.fail("another entry after the comma, or no comma");
    }
    this.at++;
  }

  private readText(): string {
    const begin = this.at++;
    for (;;) {
      const next = this.text[this.at];
      if (next === '"') break;
      if (next === "\\") {
        if (!this.match(escape)) this.fail('one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and four digits');
      } else if (next === undefined || next < " ") {
        this.fail("a text that ends with a double quote on the same line, without tabs in it");
      } else this.at++;
    }
    this.at++;
    return JSON.parse(this.text.slice(begin, this.at)) as string;
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private fail(expected: string): never {
    throw new SyntaxFault(this.at, expected);
  }
}
