import puppeteer, { type Browser } from "puppeteer-core";
import { findProgram } from "./findProgram.ts";

/** An installed Firefox: $FIREFOX_PATH, else one on the search path or where it usually is; undefined when there is none. */
export function installedFirefox(): string | undefined {
  return findProgram({
    variable: "FIREFOX_PATH",
    names: ["firefox", "firefox-esr"],
    usualPlaces: [
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
      "C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe",
    ],
  });
}

/**
 * Starts Firefox for tests; what a page gives to save goes to the folder. Never skips: without Firefox this throws,
 * and says what to do.
 */
export async function launchFirefox(downloads: string): Promise<Browser> {
  const executablePath = installedFirefox();
  if (executablePath === undefined) {
    throw new Error(
      "Firefox is not found: install it (Debian: apt-get install firefox-esr), or name it in FIREFOX_PATH",
    );
  }
  return puppeteer.launch({
    browser: "firefox",
    executablePath,
    // No test asserts on speed.
    timeout: 120_000,
    extraPrefsFirefox: {
      // As readers have it: a file may not read other files.
      "security.fileuri.strict_origin_policy": true,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "browser.download.always_ask_before_handling_new_types": false,
    },
  });
}
