import { join } from "node:path";
import { placeNetwork } from "../../../../src/report/live/network/placeNetwork.ts";
import type { PageData } from "../../../../src/report/live/pageData.ts";
import { prepareScenario } from "../../../../src/scenario/prepareScenario.ts";
import { shippedFolder } from "../../../../src/scenario/shippedScenarios.ts";
import { makePageData } from "../../board/pageFixture.ts";

/** A page whose schools are those of the theatre's own scenario, so that acts look as they do there. */
export function theatrePageData(): PageData {
  const { scenario, input, built } = prepareScenario(join(shippedFolder(), "theatre.json"), [], null);
  const { system } = built.setup;
  const data = makePageData({ schools: system.schoolNames.length, weeks: scenario.weeks });
  return {
    ...data,
    title: scenario.name,
    scenario,
    system: scenario.system,
    layout: placeNetwork(system),
    result: { ...data.result, input: input as Record<string, unknown> },
    district: { ...data.district, schoolNames: system.schoolNames, staff: system.role.length },
  };
}
