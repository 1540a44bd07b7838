import type { Command } from "commander";

/** `spreadwell explain`: what a setting means and where its default comes from. */
export function addExplain(program: Command): void {
  program
    .command("explain")
    .summary("explain a setting: meaning, range, default, source")
    .description(
      "Explains a setting: what it means, its range, its default and where that comes from. Without a name: lists all.",
    )
    .argument("[name...]", "setting or section, such as perils.groupthink or leadership")
    .option("--json", "print as JSON")
    .action(async (names: string[], options) => {
      const { explainCommand } = await import("../explainCommand.ts");
      await explainCommand(names, options);
    });
}
