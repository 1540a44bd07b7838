import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test asserts on speed; a slow machine, or a browser that has to be unpacked first, needs patience.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
