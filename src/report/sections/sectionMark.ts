import { mark, type Mark, type MarkContent } from "../marks.ts";

/** A part of the page: named by its heading, reached by its id. */
export function sectionMark(key: string, heading: string, ...content: readonly MarkContent[]): Mark {
  return mark(
    "section",
    { id: key, "aria-labelledby": `${key}-heading` },
    mark("h2", { id: `${key}-heading` }, heading),
    content,
  );
}

/** A paragraph; nothing for an empty text. */
export function paragraph(text: string, className?: string): Mark | undefined {
  return text === "" ? undefined : mark("p", { class: className }, text);
}
