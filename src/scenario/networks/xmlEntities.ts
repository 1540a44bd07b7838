import { UserError, showValue } from "../../core/fault.ts";

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/**
 * Replaces the five entities of XML itself and character numbers; nothing that is put in is looked at again.
 * @throws UserError for any other entity and for numbers that are no character.
 */
export function decodeEntities(file: string, text: string, line: number): string {
  return text.replace(/&([^;]{0,12});?/g, (whole: string, name: string) => {
    const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
    const code =
      number === null ? -1 : name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    const replacement = isCharacter ? String.fromCodePoint(code) : entities.get(name);
    if (replacement !== undefined && whole.endsWith(";")) return replacement;
    throw new UserError({
      file,
      path: `line ${String(line)}`,
      problem: "this entity is not known",
      given: showValue(whole),
      allowed: "&amp; &lt; &gt; &quot; &apos; and character numbers such as &#233;",
      remedy: "write a plain & as &amp;",
    });
  });
}
