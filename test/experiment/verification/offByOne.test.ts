import { expect, test, vi } from "vitest";
import type * as Threshold from "../../../src/model/threshold.ts";
import { granovetter } from "../../../src/experiment/verification/targets/granovetter.ts";
import { ringLattice } from "../../../src/experiment/verification/targets/ringLattice.ts";
import { watts } from "../../../src/experiment/verification/targets/watts.ts";
import { runHere } from "../../cli/inProcess.ts";

// An engine that asks for one user more than the threshold says: the commonest mistake in threshold models.
vi.mock("../../../src/model/threshold.ts", async (original) => {
  const real = await original<typeof Threshold>();
  const needOf: typeof real.needOf = (...words) => real.needOf(...words) + 1;
  return { ...real, needOf };
});

test.each([granovetter, ringLattice, watts])("$key finds an engine that is off by one", (target) => {
  expect(target.run(0.04).filter(({ pass }) => !pass).length).toBeGreaterThan(0);
});

test("the command says which targets fail, marks the comparisons, and ends with 2", async () => {
  const { code, stdout, stderr } = await runHere(
    ["verify", "--only", "ring-lattice,friendship-paradox"],
    ".",
  );
  expect({ code, stderr }).toEqual({ code: 2, stderr: "FAILS  ring-lattice\nholds  friendship-paradox\n" });
  expect(stdout).toMatch(/\n {2}1000 people, 2 of 4: users in the end +1000 +5 +0 +A +1 +any +NO\n/);
  expect(stdout).toMatch(/ comparisons in 2 targets hold\. Failed: ring-lattice\.\n$/);
});
