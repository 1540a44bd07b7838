import { commandMistakes } from "./commandMistakes.ts";
import { folderMistakes } from "./folderMistakes.ts";
import type { MistakeGroup } from "./mistake.ts";
import { scenarioMistakes } from "./scenarioMistakes.ts";
import { tableMistakes } from "./tableMistakes.ts";

/** The likeliest mistakes of strangers, as docs/mistakes.md lists them. */
export const mistakeGroups: readonly MistakeGroup[] = [
  commandMistakes,
  folderMistakes,
  scenarioMistakes,
  tableMistakes,
];
