import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { UserError } from "../../../src/core/fault.ts";
import { adviceNetworks } from "../../../src/experiment/verification/field/adviceNetworks.ts";
import { farmers } from "../../../src/experiment/verification/field/farmers.ts";
import { onlineCourses } from "../../../src/experiment/verification/field/onlineCourses.ts";
import { superintendents } from "../../../src/experiment/verification/field/superintendents.ts";
import { fieldTargets } from "../../../src/experiment/verification/field/index.ts";
import { withData, type FieldTarget } from "../../../src/experiment/verification/fieldTarget.ts";

const data = fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "spreadwell-field-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A data folder with copies of a target's files, one of them changed (null: taken away). */
function damaged(target: FieldTarget, file: string, change: ((text: string) => string) | null): string {
  const folder = mkdtempSync(join(scratch, "data-"));
  for (const each of target.files) {
    if (each === file && change === null) continue;
    const place = join(folder, each);
    cpSync(join(data, each), place, { recursive: true });
    chmodSync(place, 0o644);
    if (each === file) writeFileSync(place, change!(readFileSync(place, "utf8")));
  }
  return folder;
}

/** What the user reads. */
function messageOf(target: FieldTarget, folder: string): string {
  try {
    target.run(folder, 0.01);
  } catch (error) {
    if (error instanceof UserError) return error.message.replaceAll(folder, "DATA");
    throw error;
  }
  throw new Error("expected a UserError, but nothing was thrown");
}

/** Replicates enough for the differences told, few enough for seconds. */
const efforts: Readonly<Record<string, number>> = { superintendents: 0.3 };

describe.each(fieldTargets)("the field check $key", (target) => {
  const checks = withData(target, data).run(efforts[target.key] ?? 0.1);

  test("holds at low effort", () => {
    expect(
      checks.filter((check) => !check.pass).map(({ what, expected, got }) => ({ what, expected, got })),
    ).toEqual([]);
  });

  test("gives finite numbers and tells what each is", () => {
    for (const { what, expected, got, tolerance, replicates } of checks) {
      expect(what.length).toBeGreaterThan(8);
      for (const number of [expected, got, tolerance, replicates]) expect(Number.isFinite(number)).toBe(true);
    }
    expect(new Set(checks.map(({ what }) => what)).size).toBe(checks.length);
  });

  test("says which file is missing and what to do, for all of them at once", () => {
    const lines = messageOf(target, mkdtempSync(join(scratch, "empty-"))).split("\n");
    expect(lines.filter((line) => line.endsWith(": cannot be found"))).toEqual(
      target.files.map((file) => `${file}: cannot be found`),
    );
    expect(lines[2]).toBe(
      "  remedy:  get the data set as docs/data.md says, and put it into the folder given with --data, or name other targets with --only",
    );
  });

  test.each(target.files)("says what is wrong when %s is empty or something else", (file) => {
    expect(
      messageOf(
        target,
        damaged(target, file, () => ""),
      ),
    ).toBe(`${file}: the file is empty\n  remedy:  check that the right file was chosen`);
    expect(
      messageOf(
        target,
        damaged(target, file, () => "a,b\n1,2\n"),
      ),
    ).toContain(`${file}: line 1: there is no column "`);
    expect(
      messageOf(
        target,
        damaged(target, file, () => "PK\u0003\u0004"),
      ),
    ).toContain(`${file}: this is an Excel workbook or another packed file, not text`);
  });
});

describe("damaged data", () => {
  test("a year that is none", () => {
    const folder = damaged(superintendents, "carlson_modmath/nodes.csv", (text) =>
      text.replace("2,v2,2,1959", "2,v2,7,1959").replace("3,v3,2,1959", "3,v3,1.5,1959"),
    );
    expect(messageOf(superintendents, folder)).toBe(
      [
        'carlson_modmath/nodes.csv: line 3, column "adoption_time": this is not a valid year of adoption',
        '  given:   "7"',
        "  allowed: a whole number from 1 to 6",
        'carlson_modmath/nodes.csv: line 4, column "adoption_time": this is not a valid year of adoption',
        '  given:   "1.5"',
        "  allowed: a whole number from 1 to 6",
      ].join("\n"),
    );
  });

  test("a friend whom nobody knows", () => {
    const folder = damaged(superintendents, "carlson_modmath/edges.csv", (text) =>
      text.replace("2,32", "2,99"),
    );
    expect(messageOf(superintendents, folder)).toBe(
      [
        'carlson_modmath/edges.csv: line 2, column "to": nobody in carlson_modmath/nodes.csv has this id',
        '  given:   "99"',
        "  remedy:  take both files from the same copy of the data set",
      ].join("\n"),
    );
  });

  test("a column under another name", () => {
    const folder = damaged(superintendents, "carlson_modmath/nodes.csv", (text) =>
      text.replace("adoption_time", "adoption_tim"),
    );
    expect(messageOf(superintendents, folder)).toBe(
      [
        'carlson_modmath/nodes.csv: line 1: there is no column "adoption_time"',
        '  allowed: "id", "label", "adoption_tim", "adoption_year", "pajek_x", "pajek_y"',
        "  nearest: adoption_tim",
        "  remedy:  take the file as docs/data.md describes it",
      ].join("\n"),
    );
  });

  test("a farmer's year in words, and a code of use beyond the scale", () => {
    const folder = damaged(farmers, "brazilian_farmers/nodes.csv", (text) =>
      text.replace("0,2,2,2,2,2,2,0,2,2,0,2,66,", "5,2,2,2,2,2,2,0,2,2,0,2,long ago,"),
    );
    expect(messageOf(farmers, folder)).toContain(
      'brazilian_farmers/nodes.csv: line 2, column "practA": this is not a valid code of use\n  given:   "5"\n  allowed: a whole number from 0 to 2',
    );
  });

  test("a time that is none", () => {
    const folder = damaged(onlineCourses, "mooced_dlt/dlt1_edges.csv", (text) =>
      text.replace("2013-04-04T16:32", "yesterday"),
    );
    expect(messageOf(onlineCourses, folder)).toBe(
      [
        'mooced_dlt/dlt1_edges.csv: line 2, column "timestamp": this is not a valid time',
        '  given:   "yesterday"',
        "  allowed: a time such as 2013-04-04T16:32",
      ].join("\n"),
    );
  });

  test("advice across schools, where there is none", () => {
    const folder = damaged(adviceNetworks, "pitts_spillane_teacher_advice/edges.csv", (text) =>
      text.replace("1002,1001,", "1002,2001,"),
    );
    expect(messageOf(adviceNetworks, folder)).toBe(
      [
        "pitts_spillane_teacher_advice/edges.csv: line 2: the two are not in pitts_spillane_teacher_advice/nodes.csv, or not of one school",
        '  given:   "1002" and "2001"',
        "  remedy:  take all files from the same copy of the data set",
      ].join("\n"),
    );
  });

  test("another copy of the data fails a check instead of passing for the published one", () => {
    const folder = damaged(superintendents, "carlson_modmath/nodes.csv", (text) =>
      text.replace("2,v2,2,1959", "2,v2,3,1959"),
    );
    const failed = superintendents.run(folder, 0.01).filter((check) => !check.pass);
    expect(failed.map(({ what }) => what)).toContain("data: adopters by 1959");
  });
});

describe("a model that is not the one that was fitted", () => {
  const failing = (target: FieldTarget, effort: number, damage: Readonly<Record<string, unknown>>) =>
    target.run(data, effort, damage).flatMap(({ what, pass }) => (pass ? [] : [what.split(" (")[0]!]));

  test("misses the superintendents' curve when outside influence never rises", () => {
    expect(failing(superintendents, 0.1, { interventions: [] })).toEqual(
      expect.arrayContaining(["adopters by 1962", "adopters by 1963"]),
    );
  });

  test("misses the farmers when they drop practices as fast as teachers do by default", () => {
    expect(failing(farmers, 0.1, { "implementation.dropRate": 0.04 })).toEqual(
      expect.arrayContaining(["share of users who gave it up, mean of the twelve"]),
    );
  });
});
