// Builds the notebooks: npm run notebooks, or npm run notebooks -- first-hour for one. With --preview they are served
// while you write them. notebooks/README.md tells more.
import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const repository = fileURLToPath(new URL("..", import.meta.url));
const notebooks = join(repository, "notebooks");
const names = readdirSync(notebooks)
  .filter((name) => name.endsWith(".html"))
  .map((name) => basename(name, ".html"))
  .sort();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: "string", default: join(repository, "output", "notebooks") },
    futures: { type: "string", default: process.env["SPREADWELL_FUTURES"] ?? "" },
    data: {
      type: "string",
      default: process.env["SPREADWELL_DATA"] ?? join(repository, "..", "shared", "data"),
    },
    "need-data": { type: "boolean", default: false },
    preview: { type: "boolean", default: false },
  },
});

const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0 || (values.futures !== "" && !/^[1-9]\d*$/.test(values.futures))) {
  console.error(
    unknown.length > 0
      ? `There is no notebook ${unknown.join(", ")}. There are: ${names.join(", ")}.`
      : `--futures must be a whole number above 0, and is ${values.futures}.`,
  );
  process.exit(1);
}

// Loaded only now, so that a mistake in the words is told at once.
const { createServer } = await import("vite");
const { settingsFor } = await import("./notebooks/settings.ts");
const { buildOneFile, titleOf } = await import("./notebooks/oneFile.ts");

const output = resolve(values.output);
const settings = settingsFor({
  repository,
  notebooks,
  kept: join(output, ".cells"),
  variables: {
    SPREADWELL_FUTURES: values.futures,
    SPREADWELL_DATA: resolve(values.data),
    SPREADWELL_NEED_DATA: values["need-data"] ? "1" : "",
  },
});

if (values.preview) {
  const server = await createServer(settings);
  await server.listen();
  for (const name of names) console.log(`${server.resolvedUrls?.local[0] ?? ""}${name}.html`);
} else {
  mkdirSync(output, { recursive: true });
  for (const name of positionals.length > 0 ? positionals : names) {
    const begun = performance.now();
    const page = await buildOneFile(join(notebooks, `${name}.html`), settings).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exit(1);
    });
    const file = join(output, `${name}.html`);
    writeFileSync(`${file}.part`, page);
    renameSync(`${file}.part`, file);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(
      `${titleOf(join(notebooks, `${name}.html`))}: ${file} (${(page.length / 1e6).toFixed(1)} MB, ${seconds} s)`,
    );
  }
}
