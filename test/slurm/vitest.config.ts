import { defineConfig } from "vitest/config";

/** Tests against a real Slurm, which must be installed: npm run test:slurm. */
export default defineConfig({
  test: {
    include: ["test/slurm/*.slurm.ts"],
    testTimeout: 400_000,
    hookTimeout: 60_000,
  },
});
