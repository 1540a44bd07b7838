// Counts what the shipped scenarios claim, on threads.
import { runBundled } from "./runBundled.mjs";

await runBundled(
  { main: "test/claims/main.ts", claimWorker: "src/experiment/claims/claimWorker.ts" },
  process.argv.slice(2),
);
