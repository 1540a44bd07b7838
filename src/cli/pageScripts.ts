import { readFileSync } from "node:fs";
import type { PageScripts } from "../report/live/file/renderLivePage.tsx";

/** The scripts of the board's page: those that were built, or bundled on the spot where the source itself runs. */
export async function pageScripts(): Promise<PageScripts> {
  if (!import.meta.url.endsWith(".ts")) {
    const read = (name: string): string =>
      readFileSync(new URL(`./page/${name}.js`, import.meta.url), "utf8");
    return { loader: read("loader"), app: read("app"), worker: read("worker") };
  }
  // Not written out, so that the bundle of the command line does not take the bundler in.
  const bundler = new URL("../../build/pageScripts.mjs", import.meta.url).href;
  const { bundlePage } = (await import(bundler)) as {
    bundlePage: () => Promise<Readonly<Record<keyof PageScripts, { readonly text: string }>>>;
  };
  const { loader, app, worker } = await bundlePage();
  return { loader: loader.text, app: app.text, worker: worker.text };
}
