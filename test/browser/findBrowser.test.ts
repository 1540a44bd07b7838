import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { installedBrowser } from "../support/browser.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "spreadwell-browser-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test("a browser named in CHROME_PATH is taken, whatever else there is", () => {
  const named = join(folder, "my-browser");
  writeFileSync(named, "");
  vi.stubEnv("CHROME_PATH", named);
  expect(installedBrowser()).toBe(named);
});

test("a CHROME_PATH that leads nowhere is told, not passed over", () => {
  const missing = join(folder, "missing");
  vi.stubEnv("CHROME_PATH", missing);
  expect(() => installedBrowser()).toThrow(`CHROME_PATH names ${missing}, which does not exist`);
});

test.runIf(process.platform !== "win32")("else the first browser on the search path is taken", () => {
  vi.stubEnv("CHROME_PATH", "");
  vi.stubEnv("PATH", folder);
  const before = installedBrowser();
  writeFileSync(join(folder, "google-chrome"), "");
  expect(installedBrowser()).toBe(join(folder, "google-chrome"));
  expect(before).not.toBe(join(folder, "google-chrome"));
});
