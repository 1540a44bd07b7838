import { createInterface } from "node:readline";

/** Somebody who is asked: a person at a terminal, or lines that are piped in. */
export interface Talk {
  /** Whether a person reads what is said. */
  readonly isLive: boolean;
  /** How wide the lines may be. */
  readonly width: number;
  /** The next line, after the prompt where somebody reads it; null once there are no more. */
  readonly next: (prompt: string) => Promise<string | null>;
  /** Number of lines read so far. */
  readonly count: () => number;
  /** Says something where somebody reads it. */
  readonly say: (text: string) => void;
  readonly close: () => void;
}

const WIDEST = 88;

/** Talks over the streams of the process, line by line, whether they are a terminal's or not. */
export function openTalk(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Talk {
  const isLive = input.isTTY && output.isTTY;
  // Lines that end as on Windows are one line each, however slowly they come.
  const ends = { crlfDelay: Infinity };
  const reader = createInterface({ input, ...(isLive ? { output } : {}), terminal: isLive, ...ends });
  const lines: string[] = [];
  let isOver = false;
  let isInterrupted = false;
  let count = 0;
  let wake = (): void => {};
  reader.on("line", (line) => {
    lines.push(line);
    wake();
  });
  reader.on("SIGINT", () => {
    isInterrupted = true;
    reader.close();
  });
  reader.on("close", () => {
    isOver = true;
    wake();
  });
  return {
    isLive,
    width: Math.min(WIDEST, (isLive ? output.columns : 0) || WIDEST),
    count: () => count,
    next: async (prompt) => {
      if (isLive && !isOver) {
        reader.setPrompt(prompt);
        reader.prompt();
      }
      while (lines.length === 0 && !isOver) await new Promise<void>((resolve) => (wake = resolve));
      // Who interrupts does not want the lines typed ahead either.
      const line = isInterrupted ? undefined : lines.shift();
      if (line !== undefined) count++;
      return line ?? null;
    },
    say: (text) => {
      if (isLive) output.write(text);
    },
    close: () => reader.close(),
  };
}
