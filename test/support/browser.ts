import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { findProgram } from "./findProgram.ts";

/** Version of the browser that npm brings; part of the folder it is unpacked to, so that versions never mix. */
const NPM_CHROMIUM = "143.0.4";

/** How long a browser or a page may take for anything, milliseconds: no test asserts on speed. */
const PATIENCE = 100_000;

const launchArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** An installed browser: $CHROME_PATH, else one on the search path or where it usually is; undefined when there is none. */
export function installedBrowser(): string | undefined {
  return findProgram({
    variable: "CHROME_PATH",
    names: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "chrome",
      "microsoft-edge",
    ],
    usualPlaces: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    ],
  });
}

/** The browser that npm brought, unpacked on first use (3–5 s). Linux on x64 only. */
async function npmBrowser(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("no browser found: install Chrome, Chromium or Edge, or name one in CHROME_PATH");
  }
  const folder = join(tmpdir(), `spreadwell-browser-${NPM_CHROMIUM}`);
  if (!existsSync(join(folder, "chromium"))) await unpackTo(folder);
  process.env["LD_LIBRARY_PATH"] = join(folder, "al2023", "lib");
  process.env["FONTCONFIG_PATH"] = join(folder, "fonts");
  return join(folder, "chromium");
}

/** Unpacks beside the folder and renames, so that no other process ever sees half a browser. */
async function unpackTo(folder: string): Promise<void> {
  const own = mkdtempSync(`${folder}-`);
  const before = process.env["TMPDIR"];
  // The package unpacks into the folder for temporary files, and only where it believes to be in a cloud function.
  process.env["AWS_LAMBDA_JS_RUNTIME"] = "nodejs20.x";
  process.env["TMPDIR"] = own;
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  } finally {
    delete process.env["AWS_LAMBDA_JS_RUNTIME"];
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  // The package's own settings name other folders; without fonts all text is zero wide and every layout fits.
  const fonts = join(folder, "fonts");
  writeFileSync(
    join(own, "fonts", "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(fonts, "cache")}</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(join(folder, "chromium"))) throw error;
  }
}

/** Starts a browser for tests. Never skips: without any browser this throws, and says what to do. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = installedBrowser() ?? (await npmBrowser());
  const browser = await chromium.launch({ executablePath, args: launchArguments, timeout: PATIENCE });
  const makeContext = browser.newContext.bind(browser);
  // Pages made without one of their own get it from here too.
  browser.newContext = async (options) => {
    const context = await makeContext(options);
    context.setDefaultTimeout(PATIENCE);
    return context;
  };
  return browser;
}
