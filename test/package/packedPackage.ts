import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtProgram } from "../../build/builtProgram.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A file of the package, and its size in bytes. */
export interface PackedFile {
  readonly path: string;
  readonly size: number;
}

/** The package as npm would publish it, built from the present source, and a folder in which it is installed. */
export class PackedPackage {
  readonly tarball: string;
  readonly files: readonly PackedFile[];
  /** Bytes of the tarball, and of all files. */
  readonly size: number;
  readonly unpackedSize: number;
  /** A folder of a stranger's with nothing in it but the package, installed without the network. */
  readonly home: string;

  constructor() {
    // A copy of what is committed to be packed: `dist/` of the source stays as it is.
    const source = temporaryFolder();
    for (const file of tracked().filter((path) => !path.includes("/") || path.startsWith("scenarios/"))) {
      mkdirSync(join(source, file, ".."), { recursive: true });
      copyFileSync(join(root, file), join(source, file));
    }
    cpSync(join(builtProgram(), "dist"), join(source, "dist"), { recursive: true });
    const destination = temporaryFolder();
    const packed = npm(["pack", "--ignore-scripts", "--json", "--pack-destination", destination], source);
    const [told] = JSON.parse(packed) as [
      { filename: string; size: number; unpackedSize: number; files: PackedFile[] },
    ];
    this.tarball = join(destination, told.filename);
    this.files = told.files;
    this.size = told.size;
    this.unpackedSize = told.unpackedSize;
    this.home = temporaryFolder();
    writeFileSync(
      join(this.home, "package.json"),
      '{ "name": "stranger", "private": true, "type": "module" }',
    );
    npm(["install", "--offline", "--no-audit", "--no-fund", this.tarball], this.home);
  }

  /** A file of the installed package. */
  read(path: string): string {
    return readFileSync(join(this.home, "node_modules", "spreadwell", path), "utf8");
  }

  /** Runs a program of the stranger's folder; what it prints. Throws where it fails. */
  run(program: string, words: readonly string[]): string {
    return execFileSync(program, words, { cwd: this.home, encoding: "utf8", stdio: "pipe" });
  }

  /** Writes a file into the stranger's folder. */
  write(path: string, text: string): void {
    writeFileSync(join(this.home, path), text);
  }

  /** Runs the project's own compiler over the stranger's folder; what it says. */
  compile(): string {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), "-p", "."],
      { cwd: this.home, encoding: "utf8" },
    );
    return stdout + stderr;
  }
}

/** Paths of the files in the repository; where the source stands without one, of those that lie there to be packed. */
export function tracked(): string[] {
  if (existsSync(join(root, ".git"))) {
    const list = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
    return list.split("\0").filter((path) => path !== "");
  }
  return [
    ...readdirSync(root),
    ...readdirSync(join(root, "scenarios"), { recursive: true, encoding: "utf8" }).map(
      (path) => `scenarios/${path.replaceAll("\\", "/")}`,
    ),
  ].filter((path) => statSync(join(root, path)).isFile());
}

function npm(words: readonly string[], cwd: string): string {
  return execFileSync("npm", words, {
    cwd,
    encoding: "utf8",
    stdio: "pipe",
    shell: process.platform === "win32",
  });
}
