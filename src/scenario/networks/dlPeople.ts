import { showValue } from "../../core/fault.ts";
import type { Cell } from "./cell.ts";
import type { DlHeader } from "./dlHeader.ts";
import type { DlWord } from "./dlWords.ts";
import { counted, nearestOf } from "./faultList.ts";
import type { FaultList } from "./faultList.ts";
import type { TieRecord } from "./tieRecords.ts";

/** What a DL file holds: its people by their labels, or by their numbers where it has none, and the ties. */
export interface DlData {
  readonly people: readonly Cell[];
  readonly ties: readonly TieRecord[];
}

/** A word of the data as a cell. */
export function cellOfWord(word: DlWord): Cell {
  return { text: word.text, line: word.line, part: "" };
}

/** The people by the labels of the header, else numbered from 1. */
export function numberedPeople(header: DlHeader): Cell[] {
  if (header.labels.length > 0) return header.labels.map(cellOfWord);
  return Array.from({ length: header.size }, (_, index) => ({
    text: String(index + 1),
    line: header.dataLine,
    part: "",
  }));
}

/**
 * Finds people by what the data call them: by label where labels are embedded, else by number. With embedded labels and
 * none in the header, who is met is added, up to the size that the header gives.
 */
export class DlPeople {
  readonly people: Cell[];
  private readonly byLabel = new Map<string, Cell>();
  /** Whether the data name people by label. */
  private readonly isEmbedded: boolean;
  /** Whether only the data say who there is. */
  private readonly isOpen: boolean;

  constructor(
    private readonly file: string,
    private readonly header: DlHeader,
    private readonly faults: FaultList,
  ) {
    this.isEmbedded = header.hasRowLabels || header.hasColumnLabels;
    this.isOpen = this.isEmbedded && header.labels.length === 0;
    this.people = this.isOpen ? [] : numberedPeople(header);
    for (const person of this.people) this.byLabel.set(person.text, person);
  }

  /** The person whom a word of the data means; undefined after a fault. */
  find(word: DlWord): Cell | undefined {
    const { header } = this;
    const known = this.isEmbedded ? this.byLabel.get(word.text) : this.numbered(word.text);
    if (known !== undefined) return { ...known, line: word.line };
    if (this.isOpen && this.people.length < header.size) {
      const person = cellOfWord(word);
      this.people.push(person);
      this.byLabel.set(word.text, person);
      return person;
    }
    this.faults.add(
      "tie to an unknown person",
      () => ({
        path: `line ${String(word.line)}`,
        problem: this.isOpen
          ? `the data name more people than the ${String(header.size)} that n= gives`
          : this.isEmbedded
            ? "no label is like this"
            : "nobody has this number",
        given: showValue(word.text),
        allowed: this.isEmbedded ? undefined : `a whole number from 1 to ${String(header.size)}`,
        nearest: this.isEmbedded ? nearestOf(word.text, this.byLabel.keys()) : undefined,
        remedy: this.isOpen
          ? "mend n=, or the spelling of the label"
          : !this.isEmbedded && !/^\d+$/.test(word.text)
            ? "write labels embedded before data: where the data hold labels"
            : undefined,
      }),
      this.file,
    );
    return undefined;
  }

  /** Says how many people of n= no line names, since nothing is known of them. */
  noteMissing(notes: string[]): void {
    const missing = this.header.size - this.people.length;
    if (missing <= 0) return;
    const people = counted(missing, "person", "people");
    notes.push(
      `${this.file}: n= counts ${people} more than the data name; without a label nobody was made of them`,
    );
  }

  private numbered(text: string): Cell | undefined {
    return /^\d+$/.test(text) ? this.people[Number(text) - 1] : undefined;
  }
}
