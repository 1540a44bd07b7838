import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";

/** What is seen on a page. */
export interface Seen {
  readonly heading: string;
  readonly figures: number;
}

/** Opens a page by its file, without a network. Throws where it says an error, asks for anything outside, or shows nothing. */
export async function lookAt(browser: Browser, file: string): Promise<Seen> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text());
  });
  page.on("request", (request) => {
    if (/^https?:/u.test(request.url())) heard.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  await page.locator("h1").first().waitFor();
  await page.locator("svg, canvas").first().waitFor();
  const seen = {
    heading: (await page.locator("h1").first().textContent())!.trim(),
    figures: await page.locator("svg, canvas").count(),
  };
  await context.close();
  if (heard.length > 0) throw new Error(`${file}: ${heard.join("; ")}`);
  return seen;
}
