import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { installedBrowser } from "../support/browser.ts";
import { installedFirefox, launchFirefox } from "../support/firefox.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "spreadwell-browser-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe.each([
  ["CHROME_PATH", "google-chrome", installedBrowser],
  ["FIREFOX_PATH", "firefox-esr", installedFirefox],
] as const)("%s", (variable, name, installed) => {
  test("names a browser that is taken, whatever else there is", () => {
    const named = join(folder, "my-browser");
    writeFileSync(named, "");
    vi.stubEnv(variable, named);
    expect(installed()).toBe(named);
  });

  test("that leads nowhere is told, not passed over", () => {
    const missing = join(folder, "missing");
    vi.stubEnv(variable, missing);
    expect(() => installed()).toThrow(`${variable} names ${missing}, which does not exist`);
  });

  test.runIf(process.platform !== "win32")("when empty, the first on the search path is taken", () => {
    vi.stubEnv(variable, "");
    vi.stubEnv("PATH", folder);
    const before = installed();
    writeFileSync(join(folder, name), "");
    expect(installed()).toBe(join(folder, name));
    expect(before).not.toBe(join(folder, name));
  });
});

test.runIf(process.platform === "linux")("without Firefox its start fails and says what to do", async () => {
  vi.stubEnv("FIREFOX_PATH", "");
  vi.stubEnv("PATH", folder);
  await expect(launchFirefox(folder)).rejects.toThrow("apt-get install firefox-esr");
});
