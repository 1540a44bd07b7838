import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";

interface Bundle {
  readonly text: string;
  readonly metafile: { readonly inputs: Readonly<Record<string, unknown>> };
}

// What every copy of the page carries.
let bundles: Readonly<Record<"loader" | "app" | "worker", Bundle>>;

beforeAll(async () => {
  const build = new URL("../../build/pageScripts.mjs", import.meta.url).href;
  const { bundlePage } = (await import(/* @vite-ignore */ build)) as {
    bundlePage(): Promise<typeof bundles>;
  };
  bundles = await bundlePage();
});

/** Kilobytes, minified and compressed, that a script may have: somewhat above what it has. */
const most = { app: [635, 222], worker: [321, 106] } as const;

test("what starts the page is a few lines", () => {
  expect(bundles.loader.text.length).toBeLessThan(2000);
});

test("every copy of the page holds the licences of what is in it", () => {
  const [, comment] = /\/\*!\n([^]*)\*\/\n$/.exec(bundles.app.text)!;
  expect(comment).toMatch(/^Spreadwell, MIT License\n\nCopyright /);
  for (const name of ["preact", "d3-shape", "d3-force", "csv-parse", "seedrandom"])
    expect(comment).toMatch(new RegExp(`^${name} \\d.*\\. Copyright `, "m"));
});

test("is the same from whatever folder it is made", () => {
  const program = `import { bundlePage } from ${JSON.stringify(new URL("../../build/pageScripts.mjs", import.meta.url).href)};
const { app } = await bundlePage();
process.stdout.write(app.text);`;
  const text = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: tmpdir(),
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  expect(text).toBe(bundles.app.text);
});

describe.each(["app", "worker"] as const)("the %s", (name) => {
  test("carries neither the validator nor anything of Node", () => {
    const inputs = Object.keys(bundles[name].metafile.inputs);
    expect(inputs.length).toBeGreaterThan(50);
    expect(inputs.filter((input) => /node_modules\/zod|scenario\/\w*[sS]chema|\bnode:/.test(input))).toEqual(
      [],
    );
  });

  test("can run under a security policy without eval", () => {
    expect(bundles[name].text).not.toMatch(/\beval\(|new Function\(/);
  });

  test("does not grow unnoticed", () => {
    const { text } = bundles[name];
    const [minified, compressed] = most[name];
    expect(text.length / 1000).toBeLessThan(minified);
    expect(gzipSync(text, { level: 9 }).length / 1000).toBeLessThan(compressed);
  });
});
