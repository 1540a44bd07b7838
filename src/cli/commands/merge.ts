import type { Command } from "commander";

/** `spreadwell merge`: the parts of a study become one. */
export function addMerge(program: Command): void {
  program
    .command("merge")
    .summary("join the parts of a study that --shard made")
    .description(
      "Joins the parts of a study that commands with --shard did, on one computer or several; the results are those that one computer gives without --shard. The parts stay and can be deleted afterwards.",
    )
    .argument("<folder...>", "folder that --output named, or the parts' own folders")
    .option("-o, --output <folder>", "folder for the results (default: the one that the parts lie in)")
    .option("--overwrite", "replace results of something else in that folder")
    .option("--figures", "save the report's charts as SVG files too")
    .option("--json", "print the result as JSON")
    .option("--quiet", "print nothing but errors")
    .action(async (folders: string[], options) => {
      const { mergeCommand } = await import("../mergeCommand.ts");
      process.exitCode = await mergeCommand(folders, options);
    });
}
