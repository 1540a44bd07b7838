// Freezes the defaults of the present version into docs/defaults/. What is frozen already is replaced only with
// --replace, which is for a version that nobody has got yet: a published result must find the defaults it was made with.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { defaultsFile, defaultsToday, differences } from "./defaults.ts";

const path = defaultsFile();
const today = JSON.parse(JSON.stringify(defaultsToday())) as unknown;
const changed = existsSync(path) ? differences(JSON.parse(readFileSync(path, "utf8")), today) : [];
if (changed.length > 0 && !process.argv.includes("--replace")) {
  console.error(
    `${path} is frozen, and today's defaults differ from it:\n  ${changed.join("\n  ")}\n` +
      "Raise the version and say in CHANGELOG.md what changed; or, if nobody has this version yet: npm run freeze -- --replace",
  );
  process.exitCode = 1;
} else {
  const options = JSON.parse(readFileSync(".prettierrc.json", "utf8")) as object;
  mkdirSync("docs/defaults", { recursive: true });
  writeFileSync(path, await format(JSON.stringify(today), { ...options, parser: "json" }));
}
