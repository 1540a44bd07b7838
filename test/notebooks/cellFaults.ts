import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transpile } from "@observablehq/notebook-kit";
import ts from "typescript";

const notebooks = fileURLToPath(new URL("../../notebooks/", import.meta.url)).replaceAll("\\", "/");
const cellPattern = /<script id="(\d+)" type="([^"]+)"([^>]*)>\n?([^]*?)<\/script>/g;

/** What the notebook kit gives cells, and how one cell sees what another names: awaited, or each value in its turn. */
const surroundings = `export type Seen<Value> =
  Value extends AsyncGenerator<infer Each> | Generator<infer Each> ? Each : Awaited<Value>;
declare global {
  const width: number;
  const html: (texts: TemplateStringsArray, ...values: unknown[]) => HTMLElement;
  function display<Value>(value: Value): Value;
  function view(input: Element): any;
}
`;

/** Code of a cell, with the names that it needs from others and gives to them. */
interface CodeCell {
  readonly id: string;
  readonly code: string;
  readonly isNode: boolean;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/**
 * What the type checker has against the cells of notebooks, texts by name, as “first-hour, cell 5, line 2: …”. Each
 * cell is checked as a module of its own that sees what the others name. Parameters without a type may be anything,
 * and so may what a cell for Node hands over, since it comes as JSON.
 */
export function cellFaults(texts: Readonly<Record<string, string>>): string[] {
  const modules = new Map([[`${notebooks}surroundings.cells.ts`, surroundings]]);
  for (const [name, text] of Object.entries(texts)) {
    const cells = codeCells(text);
    for (const cell of cells) modules.set(`${notebooks}${name}.${cell.id}.ts`, moduleOf(name, cell, cells));
  }
  return diagnostics(modules).map(({ file, start, messageText }) => {
    const [, name, cell] = /([^/]+)\.(\w+)\.ts$/.exec(file?.fileName ?? "") ?? [];
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start!).line;
    return `${name}, cell ${cell}, line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

function codeCells(text: string): CodeCell[] {
  return Array.from(text.matchAll(cellPattern)).flatMap(([, id, type, words, code]): CodeCell[] => {
    const isNode = type === "application/vnd.node.javascript";
    if (!isNode && type !== "text/x-typescript") return [];
    const output = / output="(\w+)"/.exec(words!)?.[1];
    if (isNode)
      return [{ id: id!, code: code!, isNode, inputs: [], outputs: output === undefined ? [] : [output] }];
    const { inputs = [], outputs = [] } = transpile(code!, "ts");
    return [{ id: id!, code: code!, isNode, inputs, outputs }];
  });
}

/** All that is added stands on one line in front, so that the cell's own lines count from 1. */
function moduleOf(
  name: string,
  { code, isNode, inputs, outputs }: CodeCell,
  all: readonly CodeCell[],
): string {
  const seen = inputs.flatMap((input) => {
    const from = all.find((cell) => cell.outputs.includes(input));
    if (from === undefined) return [];
    return [
      from.isNode
        ? `declare const ${input}: any;`
        : `declare const ${input}: import("./surroundings.cells.ts").Seen<typeof import("./${name}.${from.id}.ts").${input}>;`,
    ];
  });
  return `export {}; ${seen.join(" ")}\n${code}\n${isNode || outputs.length === 0 ? "" : `export { ${outputs.join(", ")} };`}`;
}

function diagnostics(modules: ReadonlyMap<string, string>): readonly ts.Diagnostic[] {
  const { config } = ts.readConfigFile(join(dirname(notebooks), "tsconfig.json"), ts.sys.readFile) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: ["package.json"] },
    ts.sys,
    dirname(notebooks),
  );
  Object.assign(options, { noImplicitAny: false, noUnusedLocals: false, noUnusedParameters: false });
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => modules.has(path) || fileExists(path);
  host.readFile = (path) => modules.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...others) => {
    const text = modules.get(path);
    return text === undefined ? getSourceFile(path, ...others) : ts.createSourceFile(path, text, others[0]);
  };
  const program = ts.createProgram(
    [...modules.keys(), join(notebooks, "support/page/modules.d.ts")],
    options,
    host,
  );
  return [...modules.keys()].flatMap((path) => {
    const file = program.getSourceFile(path)!;
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
}
