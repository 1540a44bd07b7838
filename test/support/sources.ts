import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

const root = new URL("../../src/", import.meta.url);

/** One file of src, parsed. */
export interface SourceFile {
  /** Path from src, with forward slashes: `model/week.ts`. */
  readonly path: string;
  /** First part of the path. */
  readonly room: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  /** What it imports or exports from elsewhere, statically, dynamically or as a type. */
  readonly imports: readonly string[];
}

/** Every TypeScript file of src. */
export function readSources(): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => {
      const text = readFileSync(new URL(path, root), "utf8");
      return parseSource(path, text);
    });
}

/** Parses one file; exported so that the rules themselves can be tested on made-up files. */
export function parseSource(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const imports: string[] = [];
  walk(tree, (node) => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier !== undefined
    ) {
      imports.push((node.moduleSpecifier as ts.StringLiteral).text);
    }
    if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      imports.push(node.argument.literal.text);
    }
    const [argument] = ts.isCallExpression(node) ? node.arguments : [];
    const loads =
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText(tree) === "require");
    // A computed address could lead anywhere.
    if (loads)
      imports.push(argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : "computed:");
  });
  return { path, room: path.slice(0, path.indexOf("/")), text, tree, imports };
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Path from src of what a file imports; undefined for a library. */
export function targetOf(file: SourceFile, specifier: string): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return new URL(specifier, new URL(file.path, "file:///")).pathname.slice(1);
}

/** What a file does that the rooms below `scenario` may not. */
export function bannedUses({ tree, imports }: SourceFile): string[] {
  const found = imports.filter(
    (name) => name.startsWith("node:") || name === "zod" || name.startsWith("zod/"),
  );
  const unsteady = /^(exp|expm1|log|log2|log10|log1p|pow|a?(sin|cos|tan)h?|atan2|cbrt|hypot|random)$/;
  const ambient = new Set([
    "Date",
    "performance",
    "process",
    "window",
    "document",
    "globalThis",
    "self",
    "Intl",
    "crypto",
  ]);
  walk(tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText(tree) === "Math") {
      if (unsteady.test(node.name.text)) found.push(`Math.${node.name.text}`);
    }
    if (ts.isIdentifier(node) && node.text === "Math" && !isOwner(node)) found.push("Math itself");
    if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      if (kind === ts.SyntaxKind.AsteriskAsteriskToken || kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken)
        found.push("**");
    }
    if (ts.isIdentifier(node) && ambient.has(node.text) && !isMember(node)) found.push(node.text);
  });
  return found;
}

/** Whether a name stands before a dot. */
function isOwner(node: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node;
}

/** Whether a name stands after a dot or names a member, so that it means nothing global. */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node
  );
}

/** Whether a file exports a default. */
export function hasDefaultExport({ tree }: SourceFile): boolean {
  let found = false;
  walk(tree, (node) => {
    if (ts.isExportAssignment(node)) found = true;
    if (
      ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
    )
      found = true;
    if (ts.isExportSpecifier(node) && node.name.text === "default") found = true;
  });
  return found;
}
