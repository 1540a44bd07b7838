import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { archiveDay } from "../../build/archive/archiveDay.ts";
import { committedFiles } from "../../build/archive/committedFiles.ts";
import { archiveFiles } from "../../build/archive/makeArchive.ts";
import { sampleResults } from "../../build/archive/sampleResults.ts";
import { zipOf } from "../../build/archive/zip.ts";
import { ENGINE_VERSION } from "../../src/core/version.ts";
import { runHere } from "../cli/inProcess.ts";
import { temporaryFolder } from "../scenario/scenarioFolder.ts";
import { linksOf } from "../support/markdown.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const { day } = archiveDay(root);
const decoder = new TextDecoder();
let zip: Uint8Array;
let unpacked: Record<string, Uint8Array>;

const make = (): Uint8Array =>
  zipOf(archiveFiles(committedFiles(root), sampleResults(), ENGINE_VERSION), day);
const read = (path: string): string => decoder.decode(unpacked[path]);
const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

// An archive is made of what is committed: not where the source stands without its repository, as in an archive.
describe.skipIf(!existsSync(join(root, ".git")))("the archive for the model library", () => {
  beforeAll(() => {
    zip = make();
    unpacked = unzipSync(zip);
  });

  it("has the folders of the library, and at its top what cites it", () => {
    const top = new Set(Object.keys(unpacked).map((path) => path.split("/")[0]));
    const expected = [
      "CITATION.cff",
      "LICENSE",
      "README.md",
      "code",
      "codemeta.json",
      "data",
      "docs",
      "results",
    ];
    expect([...top].sort()).toEqual(expected);
    for (const path of ["docs/model.md", "docs/narrative.md", "docs/parameters.md", "data/README.md"])
      expect(read(path).startsWith("# ")).toBe(true);
    expect(read("docs/model.md")).toContain("follows the ODD");
  });

  it("holds every committed file of the source, unchanged, and no other", () => {
    const committed = committedFiles(root);
    const code = Object.keys(unpacked).filter((path) => path.startsWith("code/"));
    expect(code).toEqual([...committed.keys()].map((path) => `code/${path}`));
    for (const [path, { bytes }] of committed) expect(hash(unpacked[`code/${path}`]!)).toBe(hash(bytes));
    expect(committed.get(".ci/run")!.isExecutable).toBe(true);
  });

  it("holds no data but its own: a description stands where data would", () => {
    expect(Object.keys(unpacked).filter((path) => path.startsWith("data/"))).toEqual(["data/README.md"]);
    const held = new Map(Object.entries(unpacked).map(([path, bytes]) => [hash(bytes), path]));
    const folder = join(root, "..", "shared", "data");
    const foreign = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
    for (const path of foreign) {
      if (!statSync(join(folder, path)).isFile()) continue;
      expect([path, held.get(hash(readFileSync(join(folder, path))))]).toEqual([path, undefined]);
    }
  });

  it("has the same bytes whenever and wherever it is made", () => {
    const zone = process.env["TZ"];
    process.env["TZ"] = "Pacific/Kiritimati";
    try {
      expect(hash(make())).toBe(hash(zip));
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
    // Another day is seen: what is compared could differ.
    const one = new Map([["a", { bytes: new Uint8Array(3), isExecutable: false }]]);
    expect(hash(zipOf(one, "2026-11-27"))).not.toBe(hash(zipOf(one, "2026-11-26")));
  });

  it("carries the day of the release, and until then that of the commit", () => {
    const folder = temporaryFolder();
    const git = (...words: string[]) =>
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...words], {
        cwd: folder,
        env: { ...process.env, GIT_COMMITTER_DATE: "2027-01-31T23:30:00-05:00" },
      });
    const put = (content: object): void =>
      writeFileSync(join(folder, "codemeta.json"), JSON.stringify(content));
    put({ version: "1.0.0" });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "One file");
    expect(archiveDay(folder)).toEqual({ day: "2027-01-31", isReleased: false });
    put({ version: "1.0.0", datePublished: "2027-02-14" });
    expect(archiveDay(folder)).toEqual({ day: "2027-02-14", isReleased: true });
  });

  it("has links in its documents that lead to its own files", () => {
    const documents = Object.keys(unpacked).filter((path) =>
      /^(?:README\.md|(?:data|docs|results)\/.*\.md)$/.test(path),
    );
    const broken = documents.flatMap((path) =>
      linksOf(read(path))
        .filter((link) => !/^[a-z]+:|^#/.test(link))
        .map((link) => posix.join(posix.dirname(path), link.split("#")[0]!))
        .filter(
          (target) =>
            !Object.keys(unpacked).some(
              (held) => held === target || held.startsWith(`${target}/`.replace("//", "/")),
            ),
        )
        .map((target) => `${path}: ${target}`),
    );
    expect(documents.length).toBeGreaterThan(15);
    expect(broken).toEqual([]);
  });

  it("has a sample that the command which it names gives again", async () => {
    const [, words] = /^npx spreadwell (run .*)$/m.exec(read("results/README.md"))!;
    const folder = temporaryFolder();
    const { code } = await runHere([...words!.split(" "), "--quiet"], folder);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "output", "sample", "weeks.csv"), "utf8")).toBe(
      read("results/weeks.csv"),
    );
    expect(readFileSync(join(folder, "output", "sample", "runs.csv"), "utf8")).toBe(read("results/runs.csv"));
  });
});
