import { mistakeGroups } from "../test/cli/mistakes/index.ts";
import { typed, type Mistake } from "../test/cli/mistakes/mistake.ts";

/** docs/mistakes.md: what strangers get wrong, what then stands on the screen, and what to do. */
export function mistakesDocument(): string {
  const parts = mistakeGroups.map(
    ({ title, mistakes }) => `## ${title}\n\n${mistakes.map(section).join("\n\n")}`,
  );
  return `# Mistakes and their messages

Generated from \`test/cli/mistakes/\`, where each is tried out with its whole message; do not edit.

A message says where the mistake is, what was given, what is allowed, the valid name nearest to it, and what to do. Everything that is wrong is told at once. Nothing is written, and the exit code is 1.

${parts.join("\n\n")}
`;
}

function section({ title, files = {}, words, says, advice }: Mistake): string {
  const texts = Object.entries(files).filter(([, content]) => !(content instanceof Uint8Array));
  const shown = texts.map(
    ([name, content]) =>
      `In \`${name}\`:\n\n\`\`\`text\n${(typeof content === "string" ? content : JSON.stringify(content)).trimEnd()}\n\`\`\`\n\n`,
  );
  const isBinary = texts.some(([, content]) => typeof content === "string" && content.startsWith("PK"));
  return `### ${title}\n\n${isBinary ? "" : shown.join("")}You typed\n\n\`\`\`bash\n${typed(words)}\n\`\`\`\n\nIt says\n\n\`\`\`text\n${says}\n\`\`\`\n\n${advice}`;
}
