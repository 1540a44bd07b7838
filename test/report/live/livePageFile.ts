import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { deflateRawSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { pageScripts } from "../../../src/cli/pageScripts.ts";
import { renderLivePage, type PageScripts } from "../../../src/report/live/file/renderLivePage.tsx";
import type { PageData } from "../../../src/report/live/pageData.ts";

/** A folder with files of the board's page, to be opened in a browser. */
export class LivePages {
  readonly folder = mkdtempSync(join(tmpdir(), "spreadwell-page-"));
  private scripts: PageScripts | null = null;

  constructor(private readonly browser: Browser) {}

  /** Writes the page of some data; gives its address. */
  async write(name: string, data: PageData): Promise<string> {
    this.scripts ??= await pageScripts();
    const { scripts } = this;
    return this.put(
      name,
      renderLivePage(data, scripts, (text) => deflateRawSync(text)),
    );
  }

  /** Puts a text into the folder; gives its address. */
  put(name: string, text: string): string {
    const file = join(this.folder, name);
    writeFileSync(file, text);
    return pathToFileURL(file).href;
  }

  /** Opens an address and waits until the page is live. What goes wrong, and every request, is added to `heard`. */
  async open(url: string, heard: string[], width = 1366): Promise<Page> {
    const page = await this.browser.newPage({ viewport: { width, height: 800 }, acceptDownloads: true });
    page.on("console", (message) => heard.push(message.text()));
    page.on("pageerror", (error) => heard.push(error.message));
    page.on("request", (request) => {
      if (!/^(file|data|blob):/.test(request.url())) heard.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    await page.locator("button:enabled", { hasText: "Share" }).waitFor();
    return page;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
