import { showValue } from "../../core/fault.ts";
import { counted, nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import { DlWords } from "./dlWords.ts";
import type { DlWord } from "./dlWords.ts";

/** What stands before `data:` in a DL file. */
export interface DlHeader {
  /** Number of people. */
  readonly size: number;
  /** Number of matrices, one a relation. */
  readonly matrixCount: number;
  readonly format: DlFormat;
  readonly hasDiagonal: boolean;
  /** Labels of the people; empty where the header gives none. */
  readonly labels: readonly DlWord[];
  readonly matrixLabels: readonly DlWord[];
  /** Whether each row of the data begins with a label, and in lists whether people go by label. */
  readonly hasRowLabels: boolean;
  /** Whether the data begin with a row of labels. */
  readonly hasColumnLabels: boolean;
  /** The line of `data:`. */
  readonly dataLine: number;
  /** The data, line by line, without empty lines. */
  readonly data: readonly (readonly DlWord[])[];
}

/** The forms of data that are read, as UCINET calls them. */
export type DlFormat = (typeof formats)[number];

const formats = ["fullmatrix", "upperhalf", "lowerhalf", "edgelist1", "nodelist1", "nodelist1b"] as const;
const shortNames: ReadonlyMap<string, DlFormat> = new Map([
  ["fm", "fullmatrix"],
  ["uh", "upperhalf"],
  ["lh", "lowerhalf"],
  ["el1", "edgelist1"],
  ["edgelist", "edgelist1"],
  ["nl1", "nodelist1"],
  ["nodelist", "nodelist1"],
  ["nl1b", "nodelist1b"],
]);
const keywords = ["n", "nr", "nc", "nm", "format", "diagonal", "labels", "row", "column", "matrix", "data"];
/** For whom labels are, by the word with which the phrase begins. */
const labelTargets: ReadonlyMap<string, string> = new Map([
  ["label", "both"],
  ["labels", "both"],
  ["row", "row"],
  ["rows", "row"],
  ["col", "column"],
  ["cols", "column"],
  ["column", "column"],
  ["columns", "column"],
  ["matrix", "matrix"],
  ["mat", "matrix"],
  ["level", "matrix"],
]);
const twoMode = "this is a two-mode network (people and groups), which cannot be read";
const twoModeRemedy = "turn it into a one-mode network in UCINET first (Data, Affiliations)";
/** More than any school system employs; a larger number is a slip, and would take the memory. */
const largest = 1_000_000;

/** Reads what stands before `data:`, and splits the data into lines of words. Undefined after faults. */
export function readDlHeader(file: string, text: string, faults: FaultList): DlHeader | undefined {
  return new HeaderReader(file, new DlWords(text), faults).read();
}

class HeaderReader {
  private readonly sizes = new Map<string, number>();
  private format: DlFormat = "fullmatrix";
  private hasDiagonal = true;
  /** By what they are for: `row`, `column`, `both` of them, or `matrix`. */
  private readonly labels = new Map<string, readonly DlWord[]>();
  private readonly embedded = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly words: DlWords,
    private readonly faults: FaultList,
  ) {}

  read(): DlHeader | undefined {
    const first = this.words.next();
    if (first?.text.toLowerCase() !== "dl") {
      this.refuse("no DL file", first, "a DL file begins with the word DL", {
        remedy: "check that this is a UCINET DL file",
      });
      return undefined;
    }
    for (;;) {
      const word = this.words.next();
      if (word === undefined) {
        this.refuse("no data", word, "the header never comes to data:", {
          allowed: "data: and the ties after it",
        });
        return undefined;
      }
      const keyword = keywordOf(word);
      if (keyword === "data") return this.finish(word);
      this.readPhrase(keyword, word);
    }
  }

  private readPhrase(keyword: string, word: DlWord): void {
    const target = labelTargets.get(keyword);
    if (target !== undefined) this.readLabels(target, word);
    else if (["n", "nr", "nc", "nm"].includes(keyword)) this.readSize(keyword);
    else if (keyword === "format") this.readFormat();
    else if (keyword === "diagonal") this.readDiagonal();
    else {
      this.refuse("unknown word", word, "this word has no meaning before data:", {
        allowed: keywords.join(", "),
        nearest: nearestOf(word.text, keywords),
        remedy: "put a label with spaces in quotation marks, and check that n= counts all labels",
      });
    }
  }

  private readSize(keyword: string): void {
    const word = this.words.next();
    const value = /^\d+$/.test(word?.text ?? "") ? Number(word?.text) : 0;
    if (value >= 1 && value <= largest) this.sizes.set(keyword, value);
    else {
      this.refuse(`number ${keyword}`, word, `after ${keyword}= stands no valid number`, {
        allowed: `a whole number from 1 to ${String(largest)}`,
      });
    }
  }

  private readFormat(): void {
    const word = this.words.next();
    const name = word?.text.toLowerCase() ?? "";
    const format = formats.find((each) => each === name) ?? shortNames.get(name);
    if (format !== undefined) {
      this.format = format;
      return;
    }
    const isTwoMode = /^(nodelist2|nl2|edgelist2|el2)/.test(name);
    this.refuse("format", word, isTwoMode ? twoMode : "this format of DL is not read", {
      allowed: formats.join(", "),
      nearest: nearestOf(name, formats),
      remedy: isTwoMode ? twoModeRemedy : "export it as fullmatrix or edgelist1",
    });
  }

  private readDiagonal(): void {
    const word = this.words.next();
    const value = word?.text.toLowerCase();
    if (value !== "present" && value !== "absent") {
      this.refuse("diagonal", word, "this value of diagonal is not known", { allowed: "present, absent" });
    }
    this.hasDiagonal = value !== "absent";
  }

  /** `labels:`, `row labels:` and so on with the labels after them, or `… labels embedded`. */
  private readLabels(target: string, begin: DlWord): void {
    let heading = begin;
    if (!keywordOf(begin).startsWith("label")) {
      const word = this.words.next();
      if (word === undefined || !keywordOf(word).startsWith("label")) {
        this.refuse("labels", word, `after ${begin.text} stands no labels`, {
          allowed: `${begin.text} labels:`,
        });
        return;
      }
      heading = word;
    }
    const next = this.words.peek();
    if (!heading.text.endsWith(":") && next !== undefined && keywordOf(next) === "embedded") {
      this.words.next();
      this.embedded.add(target);
      return;
    }
    const sizes: readonly string[] =
      target === "matrix" ? ["nm"] : target === "column" ? ["nc", "n"] : ["nr", "n"];
    const size = sizes.map((name) => this.sizes.get(name)).find((value) => value !== undefined);
    if (size === undefined) {
      this.refuse("labels", heading, `how many labels there are is not known yet`, {
        remedy: `put ${sizes.at(-1) ?? "n"}= before the labels`,
      });
    }
    const labels: DlWord[] = [];
    while (labels.length < (size ?? largest)) {
      const word = this.words.peek();
      if (word === undefined || isHeading(word)) break;
      labels.push(word);
      this.words.next();
    }
    if (size !== undefined && labels.length < size) {
      const count = counted(labels.length, "label", "labels");
      this.refuse("labels", heading, `there are ${count} for ${String(size)}`, {
        remedy: "give every one a label, and put labels with spaces in quotation marks",
      });
    }
    this.labels.set(target, labels);
  }

  private finish(dataWord: DlWord): DlHeader | undefined {
    const size = this.size(dataWord);
    const matrixCount = this.sizes.get("nm") ?? 1;
    const isList = this.format.includes("list");
    if (matrixCount > 1 && (isList || this.embedded.size > 0)) {
      this.refuse("several relations", dataWord, "several relations (nm=) can only be read from matrices", {
        allowed: "format=fullmatrix, without labels embedded",
        remedy: "export the relations so, or each to a file of its own",
      });
    }
    if (!this.faults.isEmpty || size === undefined) return undefined;
    return {
      size,
      matrixCount,
      format: this.format,
      hasDiagonal: this.hasDiagonal,
      labels: this.labels.get("both") ?? this.labels.get("row") ?? this.labels.get("column") ?? [],
      matrixLabels: this.labels.get("matrix") ?? [],
      hasRowLabels: this.embedded.has("row") || this.embedded.has("both"),
      hasColumnLabels: this.embedded.has("column") || this.embedded.has("both"),
      dataLine: dataWord.line,
      data: this.words.restByLine(),
    };
  }

  /** The number of people; rows and columns must be the same people. */
  private size(dataWord: DlWord): number | undefined {
    const rows = this.sizes.get("nr") ?? this.sizes.get("n");
    const columns = this.sizes.get("nc") ?? this.sizes.get("n");
    if (rows === undefined && columns === undefined) {
      this.refuse("number n", dataWord, "n= is missing", {
        remedy: "write n= and the number of people after DL",
      });
      return undefined;
    }
    const rowLabels = this.labels.get("row")?.map((word) => word.text);
    const columnLabels = this.labels.get("column")?.map((word) => word.text);
    const isTwoMode =
      rows !== columns ||
      (rowLabels !== undefined &&
        columnLabels !== undefined &&
        rowLabels.join("\n") !== columnLabels.join("\n"));
    if (isTwoMode) this.refuse("two-mode network", dataWord, twoMode, { remedy: twoModeRemedy });
    return rows;
  }

  private refuse(
    kind: string,
    word: DlWord | undefined,
    problem: string,
    more: { allowed?: string; nearest?: string | undefined; remedy?: string },
  ): void {
    this.faults.add(
      kind,
      () => ({
        path: `line ${String(word?.line ?? this.words.line)}`,
        problem,
        given: word === undefined ? "the end of the file" : showValue(word.text),
        allowed: more.allowed,
        nearest: more.nearest,
        remedy: more.remedy,
      }),
      this.file,
    );
  }
}

/** A word as a keyword: in small letters, without a colon; nothing in quotation marks is one. */
function keywordOf(word: DlWord): string {
  return word.isQuoted ? "" : word.text.toLowerCase().replace(/:$/, "");
}

/** Whether a word ends a list of labels that is too short. */
function isHeading(word: DlWord): boolean {
  return !word.isQuoted && /^(data|labels?):$/i.test(word.text);
}
