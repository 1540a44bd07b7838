import type { Command } from "commander";

/** `spreadwell schema`: the JSON Schema of scenarios. */
export function addSchema(program: Command): void {
  program
    .command("schema")
    .summary("print the JSON Schema of scenarios, for editors")
    .description(
      'Prints the JSON Schema of scenario files. Save it and name it in a scenario as "$schema" to get help in an editor.',
    )
    .action(async () => {
      const { print } = await import("../output.ts");
      const { jsonSchema } = await import("../../scenario/schema.ts");
      await print(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    });
}
