import { expect, test, vi } from "vitest";
import type * as Threshold from "../../../src/model/threshold.ts";
import { granovetter } from "../../../src/experiment/verification/targets/granovetter.ts";
import { ringLattice } from "../../../src/experiment/verification/targets/ringLattice.ts";
import { watts } from "../../../src/experiment/verification/targets/watts.ts";

// An engine that asks for one user more than the threshold says: the commonest mistake in threshold models.
vi.mock("../../../src/model/threshold.ts", async (original) => {
  const real = await original<typeof Threshold>();
  const needOf: typeof real.needOf = (...words) => real.needOf(...words) + 1;
  return { ...real, needOf };
});

test.each([granovetter, ringLattice, watts])("$key finds an engine that is off by one", (target) => {
  expect(target.run(0.04).filter(({ pass }) => !pass).length).toBeGreaterThan(0);
});
