import { guardStreams } from "./output.ts";
import { main } from "./program.ts";

guardStreams();
await main(process.argv.slice(2));
