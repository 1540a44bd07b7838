import { describe, expect, test } from "vitest";
import { createSimulation, step } from "../../src/engine/simulation.ts";
import { StateDigest } from "../../src/engine/digest.ts";
import { focusName } from "../../src/model/focus.ts";
import { purpose } from "../../src/model/mechanisms/purpose.ts";
import type { GivenValues } from "../../src/model/parameters.ts";
import { expectShare } from "../support/moments.ts";
import { setupFrom, setupOf } from "../support/setup.ts";
import { practicesOf, systemOf } from "../support/systems.ts";

const NETWORKS = 2000;
const threeDomains = practicesOf([{ domain: 0 }, { domain: 1 }, { domain: 2 }], [0.5, 1.5, 1]);
// Networks of two schools of one teacher.
const system = {
  ...systemOf({ schoolSizes: new Array<number>(2 * NETWORKS).fill(1) }),
  schoolNetwork: Int32Array.from({ length: 2 * NETWORKS }, (_, s) => s >> 1),
};
const start = (values: GivenValues) => setupFrom({ system, practices: threeDomains, values });
/** Focus of each network; its schools must share it. */
function focusesOf(focusDomain: Int16Array): number[] {
  return Array.from({ length: NETWORKS }, (_, network) => {
    expect(focusDomain[2 * network]).toBe(focusDomain[2 * network + 1]);
    return focusDomain[2 * network]!;
  });
}

describe("networks that choose their own focus", () => {
  test("are right as often as the diagnosis, each by itself [ST4]", () => {
    const { world } = createSimulation(start({ ownFocus: 1, diagnosis: 0.4 }), 0);
    const focuses = focusesOf(world.state.focusDomain);
    [0.3, 0.4, 0.3].forEach((share, domain) =>
      expectShare(focuses.filter((focus) => focus === domain).length / NETWORKS, share, NETWORKS),
    );
    expect(focusName(world)).toBe("several");
  });

  test("all share one unless they do, and the first network's is that one [ST4]", () => {
    const one = createSimulation(start({ diagnosis: 0.4 }), 3).world;
    expect(new Set(one.state.focusDomain).size).toBe(1);
    expect(focusName(one)).toBe(one.practices.domainNames[one.state.focusDomain[0]!]);
    const own = createSimulation(start({ ownFocus: 1, diagnosis: 0.4 }), 3).world;
    expect(own.state.focusDomain[0]).toBe(one.state.focusDomain[0]);
  });

  test("come to see the problem each by itself [PU2]", () => {
    const values = { ownFocus: 1, diagnosis: 0.2, understandingWeeks: 2, understandingHalfTime: 2 };
    const simulation = createSimulation(start(values), 0, { mechanisms: [purpose] });
    const before = focusesOf(simulation.world.state.focusDomain);
    step(simulation);
    step(simulation);
    const after = focusesOf(simulation.world.state.focusDomain);
    expectShare(after.filter((focus) => focus === 1).length / NETWORKS, 0.6, NETWORKS);
    before.forEach((focus, network) => {
      if (focus === 1) expect(after[network]).toBe(1);
    });
  });

  test("choose anew each by itself when their type changes [TL12]", () => {
    const { world } = ((simulation) => {
      step(simulation);
      return simulation;
    })(
      createSimulation(
        {
          ...start({ ownFocus: 1, diagnosis: 1 }),
          interventions: [
            { at: 1, until: null, schools: null, kind: "changeType", values: [], diagnosis: 0.5 },
          ],
        },
        0,
        { mechanisms: [] },
      ),
    );
    const right = focusesOf(world.state.focusDomain).filter((focus) => focus === 1).length;
    expectShare(right / NETWORKS, 0.5, NETWORKS);
  });

  test("change nothing in a district of one network", () => {
    const run = (ownFocus: string) => {
      const setup = setupOf({
        weeks: 20,
        seed: "own",
        system: { generate: { schools: 13, staffPerSchool: 6 } },
        purpose: { ownFocus, understandingWeeks: 4, diagnosis: 0.3 },
      });
      const simulation = createSimulation(setup, 1);
      const digest = new StateDigest();
      for (let week = 0; week < 20; week++) {
        step(simulation);
        digest.add(simulation.world);
      }
      return digest.hex();
    };
    expect(run("yes")).toBe(run("no"));
  });
});
