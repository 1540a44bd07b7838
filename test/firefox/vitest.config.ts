import { defineConfig } from "vitest/config";

/** Tests in Firefox, which must be installed: npm run test:firefox. */
export default defineConfig({
  test: {
    include: ["test/firefox/*.firefox.ts"],
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
