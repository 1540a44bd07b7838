// Direction marks in a name could turn the rest of a sentence round; control signs are not allowed in XML.
const REFUSED = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Noncharacter_Code_Point}]/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** Keeps a number and its unit on one line. */
const NO_BREAK = "\u00a0";
const ISOLATE = "\u2068";
const END_OF_ISOLATE = "\u2069";

/**
 * A text of the user's, fit to be shown: white space made single (but for one that keeps a line together), control and direction signs removed,
 * half letters replaced; text of a right-to-left script is isolated, so that it turns nothing round it.
 */
export function cleanText(text: string): string {
  const plain = text
    .replace(/\s+/gu, (white) => (white === NO_BREAK ? white : " "))
    .replace(REFUSED, "")
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .trim();
  return RIGHT_TO_LEFT.test(plain) ? ISOLATE + plain + END_OF_ISOLATE : plain;
}

/** A copy of plain data in which every text is clean; keys stay. */
export function cleanTexts<T>(value: T): T {
  return cleanValue(value) as T;
}

function cleanValue(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanValue);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanValue(inner)]));
  }
  return value;
}

/** A text of our own with the apostrophes of print: "the group’s norm". */
export function withCurlyApostrophes(text: string): string {
  return text.replace(/(?<=\p{L})'/gu, "’");
}

/** A school's name where it stands alone: one that is only a number says that it is a school's: "School 7". */
export function schoolLabel(name: string): string {
  return /^\d+$/.test(name) ? `School ${name}` : name;
}

/** The same in little room: of a school that is only numbered, its number tells more than the beginning of "School 12". */
export function shortSchoolLabel(name: string, most: number): string {
  const label = schoolLabel(name);
  if (Array.from(label).length <= most) return label;
  return /^School (\d+)$/.exec(label)?.[1] ?? shorten(label, most);
}

/** The text, or its beginning and "…" where it is longer than `most` signs; an isolated text stays isolated. */
export function shorten(text: string, most: number): string {
  return cutWhere(text, 1, (part) => Array.from(part).length <= most);
}

/**
 * The text, or as much of it as `fits` accepts with a "…" in place of the rest: of what is kept, the share `head`
 * (0–1) stands before the "…". An isolated text stays isolated. Cost: logarithmic in calls of `fits`.
 */
export function cutWhere(text: string, head: number, fits: (part: string) => boolean): string {
  if (text.startsWith(ISOLATE) && text.endsWith(END_OF_ISOLATE)) {
    return ISOLATE + cutWhere(text.slice(1, -1), head, fits) + END_OF_ISOLATE;
  }
  if (fits(text)) return text;
  const signs = Array.from(text);
  const cut = (kept: number): string => {
    const before = Math.ceil(kept * head);
    const end =
      kept === before
        ? ""
        : signs
            .slice(before - kept)
            .join("")
            .trimStart();
    return `${signs.slice(0, before).join("").trimEnd()}…${end}`;
  };
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}
