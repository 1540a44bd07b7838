import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** One change that a guide asks for: a new file, or pieces of an old one replaced. */
export type GuideStep =
  | { readonly path: string; readonly content: string }
  | { readonly path: string; readonly pieces: readonly Piece[] };

/** A piece of a file: lines as they stand, and as they shall stand. */
export interface Piece {
  readonly before: string;
  readonly after: string;
}

/** A guide read as instructions: what is done first, which tests are then red on purpose, and what makes them green. */
export interface Guide {
  /** Files that it says it touches, in the order in which they are first touched. */
  readonly touched: readonly string[];
  readonly first: readonly GuideStep[];
  /** Rows of the table of red tests; a title that ends in “…” stands for all that begin so. */
  readonly red: readonly { readonly file: string; readonly test: string }[];
  readonly then: readonly GuideStep[];
  /** Commands of the second half that write something: generated documents, frozen defaults, golden files. */
  readonly writes: readonly string[];
}

/** The heading that parts the two halves of a guide. */
const TURN = "What goes red, and why";

/** Reads a guide; throws where the heading between its halves is missing. */
export function readGuide(text: string): Guide {
  const [before, after] = text.split(new RegExp(`^## .*${TURN}$`, "m"));
  if (before === undefined || after === undefined) throw new Error(`no heading “${TURN}”`);
  const red = Array.from(after.matchAll(/^\| `(test\/[^`]+)`\s*\| (.+?)\s*\|/gm), ([, file, test]) => ({
    file: file!,
    test: test!,
  }));
  const writes = Array.from(
    after.matchAll(/^(?:npm run (?:generate|freeze).*|npx vitest run .* --update)$/gm),
    ([line]) => line,
  );
  const told = /^\*\*Files touched\.\*\* New: (.+?)\. Changed: (.+?)\. /m.exec(before)?.slice(1).join() ?? "";
  const touched = Array.from(told.matchAll(/`([^`]+)`/g), ([, path]) => path!);
  return { touched, first: stepsIn(before), red, then: stepsIn(after), writes };
}

/** Blocks of code that follow “New file `path`:” or “In `path`:”, in order. */
function stepsIn(text: string): GuideStep[] {
  const block = /^(New file|In) `([^`]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm;
  return Array.from(text.matchAll(block), ([, kind, path, body]) =>
    kind === "In"
      ? { path: path!, pieces: body!.split(/^@@\n/m).map(pieceOf) }
      : { path: path!, content: body! },
  );
}

/** One hunk: lines that stay begin with a space (an empty line is one that stays), `-` goes, `+` comes. */
function pieceOf(hunk: string): Piece {
  const lines = hunk.replace(/\n$/, "").split("\n");
  const without = (sign: string) =>
    lines
      .filter((line) => !line.startsWith(sign))
      .map((line) => line.slice(1))
      .join("\n");
  return { before: without("+"), after: without("-") };
}

/** Does what a guide asks for in a copy of the project. Throws where a piece is not found exactly once. */
export function carryOut(steps: readonly GuideStep[], root: string): void {
  for (const step of steps) {
    const file = join(root, step.path);
    if ("content" in step) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, step.content, { flag: "wx" });
      continue;
    }
    let text = readFileSync(file, "utf8");
    for (const { before, after } of step.pieces) {
      const found = text.split(before).length - 1;
      if (found !== 1) throw new Error(`${step.path}: found ${found} times, not once:\n${before}`);
      text = text.replace(before, () => after);
    }
    writeFileSync(file, text);
  }
}
