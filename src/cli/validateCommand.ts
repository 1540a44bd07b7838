import { openScenario } from "./openScenario.ts";
import type { ScenarioOptions } from "./scenarioOptions.ts";

/** Carries out `spreadwell validate`: throws the faults, or says what the scenario is. */
export function validateCommand(name: string, options: ScenarioOptions & { readonly json?: boolean }): void {
  const { scenario, built } = openScenario(name, options);
  if (options.json) {
    process.stdout.write(`${JSON.stringify(scenario, null, 2)}\n`);
    return;
  }
  const { system } = built.setup;
  for (const note of built.notes) process.stderr.write(`Note: ${note}.\n`);
  process.stdout.write(
    `${scenario.name} is valid: ${system.role.length} staff in ${system.schoolNames.length} schools, ` +
      `${system.ties.targets.length} ties, ${scenario.practices.length} practices in ${scenario.domains.length} domains, ` +
      `${scenario.weeks} weeks, ${scenario.replicates} futures.\n`,
  );
}
