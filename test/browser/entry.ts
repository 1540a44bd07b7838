import { fillNormals } from "../../src/core/distributions.ts";
import { exp, ln, logistic } from "../../src/core/mathematics.ts";
import type { Setup } from "../../src/engine/setup.ts";
import { digestOf } from "../support/digestOf.ts";

/** What the tests run in Node and in a browser: digests of runs, and the numbers that could differ. */
export interface Probe {
  /** Digest of a run. */
  readonly run: (setup: Setup, replicate: number) => string;
  /** The bits of many values of the engine's own functions, as text. */
  readonly numbers: () => string;
}

function bitsOf(values: Float64Array): string {
  return Array.from(new Uint32Array(values.buffer), (word) => word.toString(16)).join(" ");
}

const grid = Float64Array.from({ length: 2000 }, (_, at) => (at - 1000) * 0.0371 + 0.00013);

export const probe: Probe = {
  run: digestOf,
  numbers() {
    const normals = new Float64Array(grid.length);
    fillNormals(
      normals,
      Uint32Array.from(grid, (_, at) => Math.imul(at, 0x9e3779b9) >>> 0),
      grid.length,
    );
    return [grid.map(exp), grid.map((x) => ln(x * x)), grid.map(logistic), normals].map(bitsOf).join(" ");
  },
};

(globalThis as { probe?: Probe }).probe = probe;
