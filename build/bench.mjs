// Runs a bench, or the stylised facts.
import { runBundled } from "./runBundled.mjs";

const [name = "engine", ...words] = process.argv.slice(2);
await runBundled({ main: name === "facts" ? "test/facts/main.ts" : `test/bench/${name}.ts` }, words);
