// Runs the commands of docs/worked-example.md and puts what they print below them; some minutes on two threads.
// Only a block that follows a block of commands is replaced, so that the words between them stay.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { format } from "prettier";

const path = "docs/worked-example.md";
const cli = resolve("dist/cli.js");
const cwd = mkdtempSync(join(tmpdir(), "spreadwell-example-"));

/** What a command prints, without the time that it took. */
function outputOf(command: string): string {
  const words = command.replaceAll("\\\n", " ").replace(/^npx spreadwell/, `node ${cli}`);
  const { status, stdout, stderr } = spawnSync("sh", ["-c", words], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command}\nended with code ${status}:\n${stderr}`);
  console.log(`${command}\n${stderr}`);
  return `${stderr}${stdout}`.replace(/ \(\d+\.\d s\)/g, "").trimEnd();
}

const blocks = /```bash\n(npx spreadwell [^`]*?)\n```\n\n```text\n[^`]*?```/g;
const text = readFileSync(path, "utf8").replace(
  blocks,
  (_, command: string) => `\`\`\`bash\n${command}\n\`\`\`\n\n\`\`\`text\n${outputOf(command)}\n\`\`\``,
);
const options = JSON.parse(readFileSync(".prettierrc.json", "utf8")) as object;
writeFileSync(path, await format(text, { ...options, parser: "markdown" }));
rmSync(cwd, { recursive: true });
