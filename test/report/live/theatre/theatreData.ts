import { join } from "node:path";
import { placeNetwork } from "../../../../src/report/live/network/placeNetwork.ts";
import type { PageData } from "../../../../src/report/live/pageData.ts";
import { prepareScenario } from "../../../../src/scenario/prepareScenario.ts";
import { shippedFolder } from "../../../../src/scenario/shippedScenarios.ts";
import { makePageData } from "../../board/pageFixture.ts";

/** A page round the theatre's own stage: its schools, network and practices. The plans' numbers are made up. */
export function theatreData(): PageData {
  const { input, scenario, built } = prepareScenario(join(shippedFolder(), "theatre.json"), [], null);
  const { system } = built.setup;
  const data = makePageData({ schools: system.schoolNames.length, weeks: scenario.weeks });
  const teachers = system.role.filter((role) => role === 0).length;
  // Made-up digests would have the page warn that it gets other numbers.
  const plans = data.result.plans.map((plan) => ({ ...plan, digests: [] }));
  return {
    ...data,
    result: { ...data.result, plans, input: input as Record<string, unknown> },
    title: scenario.name,
    description: scenario.description,
    scenario,
    district: {
      ...data.district,
      schools: system.schoolNames.length,
      staff: system.role.length,
      teachers,
      weeks: scenario.weeks,
      schoolNames: system.schoolNames,
    },
    system: scenario.system,
    layout: placeNetwork(system),
  };
}
