import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // One fewer than the processors, which is the default, leaves half of a computer with two of them idle.
    maxWorkers: "100%",
    // No test asserts on speed; a slow machine, or a browser that has to be unpacked first, needs patience.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // What is waited for with `expect.poll` may take as long; by itself it would give up after a second.
    expect: { poll: { timeout: 120_000 } },
  },
});
