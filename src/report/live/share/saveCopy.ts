import { blockIds, jsonForBlock } from "../file/blocks.ts";
import type { Settings } from "../state/settings.ts";
import { promptsInOrder } from "../theatre/prompts.ts";

/** The text of the file as it was opened; null until it is captured. */
let captured: string | null = null;

/**
 * Keeps the text of the file, once it is read whole and before anything in it is changed: a file may not read itself
 * again. Nothing is added behind the end: a parser would move it into the page, and each copy would grow.
 */
export function captureSource(page: Pick<Document, "documentElement">): void {
  captured = `<!doctype html>\n${page.documentElement.outerHTML}`;
}

/** The text that was captured; null before. */
export function capturedSource(): string | null {
  return captured;
}

/**
 * The file with other settings to start from; all else stays byte for byte. The same settings give the same bytes.
 * Throws where the text is not the page's.
 */
export function withSavedSettings(source: string, settings: Settings | null): string {
  // Built from the id, so that this text itself is not found in the file's script.
  const opening = `<script type="application/json" id="${blockIds.saved}">`;
  const start = source.lastIndexOf(opening);
  const end = start < 0 ? -1 : source.indexOf("</script>", start);
  if (end < 0) throw new Error("the file has no place for settings");
  const json = jsonForBlock(settings === null ? null : inOrder(settings));
  return source.slice(0, start + opening.length) + json + source.slice(end);
}

/** Settings with their parts in one order, whatever order they were set in. */
function inOrder(settings: Settings): Settings {
  const { plans, chosen, goal, matters, budget, health } = settings;
  const prompts = promptsInOrder(settings);
  return {
    plans: plans.map(({ name, preset, answers, edits }) => ({
      name,
      preset,
      answers: sorted(answers),
      edits,
    })),
    chosen,
    goal,
    matters,
    budget,
    health: sorted(health),
    ...(prompts === null ? {} : { prompts }),
  };
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
  );
}
