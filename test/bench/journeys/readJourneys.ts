/** A journey of the README: what is typed, what the reader does with her hands, and the page that is opened at its end. */
export interface Journey {
  readonly name: string;
  readonly commands: readonly string[];
  /** What is done by hand, and after which command; null where nothing is. */
  readonly deed: { readonly name: string; readonly after: string } | null;
  /** Path of the page, from the root of the repository. */
  readonly opens: string;
}

const COMMENT =
  /<!-- journey: (?<name>[^;>]+?)(?:; then (?<deed>[a-z ]+))? -->\n+```bash\n(?<block>[\s\S]*?)```(?<rest>[\s\S]*?)(?=<!-- journey:|$)/gu;

/**
 * The journeys of a README: each a comment `<!-- journey: NAME -->`, the commands below it, and below them the first page
 * that is named in code (`output/….html`). `; then DEED` names what the reader does by hand after the first command.
 * Throws where a journey opens no page or the README has none.
 */
export function readJourneys(readme: string): Journey[] {
  const journeys = Array.from(readme.matchAll(COMMENT), ({ groups }) => {
    const { name, deed, block, rest } = groups as Record<string, string | undefined>;
    const commands = commandsOf(block!);
    const opens = /`([^`\s]+\.html)`/u.exec(rest!)?.[1];
    if (opens === undefined) throw new Error(`the journey “${name}” names no page to open`);
    return {
      name: name!,
      commands,
      deed: deed === undefined ? null : { name: deed, after: commands[0]! },
      opens,
    };
  });
  if (journeys.length === 0) throw new Error("the README has no journeys");
  return journeys;
}

/** Lines to type: comments and what they are set off by are left out. */
function commandsOf(block: string): string[] {
  return block
    .split("\n")
    .map((line) => line.replace(/\s+#\s.*$/u, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
