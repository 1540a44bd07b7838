import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { readProjectFile } from "../support/texts.ts";
import { PackedPackage, tracked } from "./packedPackage.ts";

let packed: PackedPackage;
let browser: Browser;

beforeAll(async () => {
  packed = new PackedPackage();
  browser = await launchBrowser();
}, 300_000);
afterAll(() => browser.close());

const document = readProjectFile("docs/api.md");
/** The examples for Node, and what they print. */
const scripts = Array.from(
  document.matchAll(/```js\n([\s\S]*?)```[\s\S]*?```text\n([\s\S]*?)```/g),
  ([, script, printed], at) => ({ name: `example ${at + 1}`, script: script!, printed: printed! }),
);

/** The weekly table of two futures of the theatre, as the installed command writes it. */
function tableOfCommand(): string {
  packed.run("npx", [
    "--no-install",
    "spreadwell",
    "run",
    "theatre",
    "-r",
    "2",
    "-o",
    "out",
    "--overwrite",
    "--quiet",
  ]);
  return readFileSync(join(packed.home, "out", "weeks.csv"), "utf8");
}

/** Shows a page in the browser, with the library and a scenario of the package beside it, and looks at it; `policy`: what it may do. */
async function onPage<Seen>(
  page: string,
  look: (tab: Page) => Promise<Seen>,
  policy?: string,
): Promise<Seen> {
  const served: Readonly<Record<string, readonly [string, string]>> = {
    "/": ["text/html", page],
    "/browser.js": ["text/javascript", packed.read("dist/browser.js")],
    "/theatre.json": ["application/json", packed.read("scenarios/theatre.json")],
  };
  const server = createServer(({ url }, response) => {
    const [type, text] = served[url ?? ""] ?? ["text/plain", ""];
    const limits = policy === undefined ? {} : { "content-security-policy": policy };
    response.writeHead(200, { "content-type": type, ...limits }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const tab = await browser.newPage();
  try {
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await look(tab);
  } finally {
    await tab.close();
    server.close();
  }
}

describe("the package", () => {
  it("holds what is run, read and cited, and nothing else", () => {
    const expected = [
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|CITATION\.cff|codemeta\.json)$/,
      /^dist\/(?:cli|worker|claimWorker|library|node|browser)\.js$/,
      /^dist\/[A-Za-z]+-[A-Z0-9]{8}\.js$/,
      /^dist\/page\/(?:app|loader|worker)\.js$/,
      /^dist\/types\/(?:core|scenario|experiment)\/(?:\w+\/)?\w+\.d\.ts$/,
      /^dist\/LICENSES\.txt$/,
    ];
    const scenarios = tracked().filter((path) => path.startsWith("scenarios/"));
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("scenarios/")).sort()).toEqual(scenarios.sort());
    const others = paths.filter((path) => !path.startsWith("scenarios/"));
    expect(others.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
    for (const pattern of expected) expect(others.some((path) => pattern.test(path))).toBe(true);
  });

  it("is small: two megabytes packed, six on the disk, and half a megabyte in a browser", () => {
    expect(packed.size).toBeLessThan(2e6);
    expect(packed.unpackedSize).toBeLessThan(6e6);
    expect(packed.files.find(({ path }) => path === "dist/browser.js")!.size).toBeLessThan(560_000);
  });

  it("depends on no other package, and its browser file on no other file", async () => {
    expect(JSON.parse(packed.read("package.json"))).not.toHaveProperty("dependencies");
    const entryPoints = [join(packed.home, "node_modules", "spreadwell", "dist", "browser.js")];
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      write: false,
      metafile: true,
      logLevel: "silent",
    });
    expect(Object.values(metafile.inputs).map(({ imports }) => imports)).toEqual([[]]);
  });

  it("brings the licence of every library in it, and in the browser's file those of what is in that", () => {
    const all = packed.read("dist/LICENSES.txt");
    for (const name of [
      "commander",
      "emoji-regex",
      "seedrandom",
      "@nodable/entities",
      "zod",
      "Zstandard, in",
    ])
      expect(all).toMatch(new RegExp(`^${name} .*\\. Copyright `, "m"));
    const [, comment] = /\/\*!\n([^]*)\*\/\n$/.exec(packed.read("dist/browser.js"))!;
    expect(comment).toMatch(/^zod \d.*\. Copyright /m);
    expect(comment).not.toMatch(/^commander /m);
    expect(comment).toContain("this permission notice");
  });

  it("tells what it offers: entries, schema, scenarios", () => {
    packed.write(
      "entries.mjs",
      `import schema from "spreadwell/schema.json" with { type: "json" };
import theatre from "spreadwell/scenarios/theatre.json" with { type: "json" };
import own from "spreadwell/package.json" with { type: "json" };
console.log(schema.title, "/", theatre.name, "/", own.version);
for (const hidden of ["spreadwell/dist/cli.js", "spreadwell/src/core/luck.ts"])
  await import(hidden).catch((error) => console.log(error.code));`,
    );
    expect(packed.run("node", ["--no-warnings", "entries.mjs"])).toBe(
      `Spreadwell scenario / Six schools on a stage / ${JSON.parse(packed.read("package.json")).version}
ERR_PACKAGE_PATH_NOT_EXPORTED
ERR_PACKAGE_PATH_NOT_EXPORTED
`,
    );
  });
});

describe("the same scenario and seed", () => {
  it("give the same bytes from the command, in Node and in a browser", async () => {
    const ofCommand = tableOfCommand();
    expect(ofCommand.split("\n")).toHaveLength(2 + 2 * 109);

    packed.write(
      "simulate.mjs",
      `import { simulate } from "spreadwell";
import { readScenario } from "spreadwell/node";
const { scenario } = readScenario("theatre");
process.stdout.write(simulate(scenario, { replicates: 2 }).weeks.toCsv());`,
    );
    expect(packed.run("node", ["simulate.mjs"])).toBe(ofCommand);

    const page = `<!doctype html><script type="module">
import { simulate } from "/browser.js";
const scenario = await (await fetch("/theatre.json")).json();
window.table = simulate(scenario, { replicates: 2 }).weeks.toCsv();
</script>`;
    const ofPage = await onPage(page, async (tab) => {
      await tab.waitForFunction("window.table !== undefined");
      return tab.evaluate("window.table");
    });
    expect(ofPage).toBe(ofCommand);
  });

  it("ask for nothing that the strict policy of a page forbids, not even to see whether it does", async () => {
    const page = `<!doctype html><pre id="seen"></pre><script type="module" nonce="page">
import { check, simulate } from "/browser.js";
const offences = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  offences.push(violatedDirective + " " + blockedURI));
const heard = () => new Promise((resolve) => setTimeout(() => resolve([...offences]), 200));
const scenario = await (await fetch("/theatre.json")).json();
const faults = check(scenario).length + check({ weeks: 0 }).length;
const rows = simulate(scenario, { replicates: 1 }).runs.length;
const ofLibrary = await heard();
// What is forbidden indeed shows that offences are heard.
try { new Function(""); } catch {}
seen.textContent = JSON.stringify({ faults, rows, ofLibrary, ofPage: await heard() });
</script>`;
    const policy = "default-src 'none'; script-src 'nonce-page' 'self'; connect-src 'self'";
    const seen = await onPage(page, (tab) => tab.textContent("#seen:not(:empty)"), policy);
    expect(JSON.parse(seen!)).toEqual({ faults: 1, rows: 1, ofLibrary: [], ofPage: ["script-src eval"] });
  });

  it("may throw mistakes from either entry, as one kind of error", () => {
    packed.write(
      "mistakes.mjs",
      `import { UserError, simulate } from "spreadwell";
import { readScenario } from "spreadwell/node";
for (const work of [() => simulate({ weeks: 0 }), () => readScenario("theater")])
  try { work(); } catch (error) { console.log(error instanceof UserError, error.faults[0].problem); }`,
    );
    expect(packed.run("node", ["mistakes.mjs"])).toBe("true is too small\ntrue cannot be found\n");
  });
});

describe("the examples of docs/api.md", () => {
  it.each(scripts)("print in Node what stands below them: $name", ({ script, printed }) => {
    packed.write("example.mjs", script);
    expect(packed.run("node", ["example.mjs"])).toBe(printed);
  });

  it("are all of those for Node", () => {
    expect(scripts).toHaveLength(3);
    expect(document.match(/```js\n/g)).toHaveLength(3);
  });

  it("show in a browser what Node finds", async () => {
    const [, page] = /```html\n([\s\S]*?)```/.exec(document)!;
    packed.write(
      "gains.mjs",
      `import { simulate } from "spreadwell";
import { readScenario } from "spreadwell/node";
const { runs } = simulate(readScenario("theatre").scenario, { replicates: 3 });
process.stdout.write(Array.from(runs.numbers("instruction_gain"), (gain) => gain.toFixed(3)).join(", "));`,
    );
    const shown = await onPage(page!, async (tab) => {
      await tab.waitForFunction("!document.getElementById('result').textContent.startsWith('Running')");
      return tab.textContent("#result");
    });
    expect(shown).toBe(`Gain in three futures: ${packed.run("node", ["gains.mjs"])}`);
  });
});

describe("the types", () => {
  const use = `import { check, compare, createSimulation, simulate, UserError, type Fault, type Results, type Scenario } from "spreadwell";
import { readScenario } from "spreadwell/node";
const scenario: Scenario = { weeks: 4, perils: { groupthink: 0.5 }, system: { generate: { schoolSizes: [5, 7] } } };
const faults: readonly Fault[] = check(scenario);
const results: Results = simulate(scenario, { replicates: 2, set: { "perils.groupthink": 0 } });
const gains: Float64Array = results.weeks.numbers("instruction_gain");
const difference: number = compare(results, results).of("adoption").difference.mean;
const simulation = createSimulation(readScenario("theatre").scenario, { replicate: 1 });
simulation.step();
const kinds: ("teacher" | "principal" | "coach")[] = simulation.people().map(({ role }) => role);
export { difference, faults, gains, kinds, UserError };
// @ts-expect-error a misspelt peril
export const misspelt: Scenario = { perils: { groupthnk: 0.5 } };
// @ts-expect-error no number of futures
simulate(scenario, { replicates: "many" });
// @ts-expect-error no such measure of a person
simulation.people()[0]!.salary;
`;

  it.each([
    ["node16", "node16"],
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("are understood by a strict project: module %s, resolution %s", (module, moduleResolution) => {
    packed.write("use.ts", use);
    const examples = scripts.map(({ script }, at) => {
      packed.write(`example${at}.ts`, script);
      return `example${at}.ts`;
    });
    packed.write(
      "tsconfig.json",
      JSON.stringify({
        compilerOptions: {
          module,
          moduleResolution,
          target: "es2022",
          strict: true,
          noEmit: true,
          types: [],
        },
        files: ["use.ts", ...examples],
      }),
    );
    expect(packed.compile()).toBe("");
  });
});
