import { describe, expect, test } from "vitest";
import { readObserved } from "../../../src/experiment/calibration/readObserved.ts";
import { faultTexts } from "../../scenario/scenarioFolder.ts";

const input = (text: string) => ({ file: "observed.csv", bytes: Buffer.from(text) });
const faultsOf = (text: string, metric?: string) => faultTexts(() => readObserved(input(text), metric));

describe("a file of observed values", () => {
  test("gives a curve in units of its range", () => {
    expect(readObserved(input("week,value\n36,0.1\n0,0\n72,0.5\n"), "adoption")).toEqual([
      {
        metric: "adoption",
        scaleFrom: "range",
        points: [
          { week: 0, value: 0, scale: 0.5, weight: 1 },
          { week: 36, value: 0.1, scale: 0.5, weight: 1 },
          { week: 72, value: 0.5, scale: 0.5, weight: 1 },
        ],
      },
    ]);
  });

  test("may hold several metrics, with an sd or a weight for each value", () => {
    const sds = readObserved(input("metric,week,value,sd\nadoption,5,0.2,0.1\ndrops,5,3,2\n"), undefined);
    expect(sds.map(({ metric, scaleFrom, points }) => [metric, scaleFrom, points[0]!.scale])).toEqual([
      ["adoption", "sd", 0.1],
      ["drops", "sd", 2],
    ]);
    const [weighted] = readObserved(input("week,value,weight\n5,0.2,4\n9,0.4,1\n"), "adoption");
    expect(weighted!.points.map(({ weight }) => weight)).toEqual([4, 1]);
  });

  test("of a single value, or of one that never changes, has the value as its unit; 1 where that is 0", () => {
    const scaleOf = (text: string) => readObserved(input(text), "instruction_gain")[0]!.points[0]!.scale;
    expect(scaleOf("week,value\n5,0.25\n")).toBe(0.25);
    expect(scaleOf("week,value\n5,-2\n6,-2\n")).toBe(2);
    expect(scaleOf("week,value\n5,0\n6,0\n")).toBe(1);
  });

  test("of shares holds nothing beyond none and all", () => {
    expect(faultsOf("week,value\n5,30\n9,0.4\n12,-0.1\n", "adoption")).toEqual([
      expect.stringContaining("a share from 0 to 1, such as 0.3 for 30 %"),
      expect.stringContaining("a share from 0 to 1, such as 0.3 for 30 %"),
    ]);
  });

  test("tells everything that is wrong at once", () => {
    expect(faultsOf("week,value\nsoon,0.1\n3.5,0.2\n-1,0.3\n7,many\n8,\n9,0.1\n9,0.2\n", "adoption")).toEqual(
      [
        'observed.csv: line 2, column "week": this is not a valid week\n  given:   "soon"\n  allowed: a whole number from 0',
        'observed.csv: line 3, column "week": this is no whole week\n  given:   "3.5"\n  allowed: a whole number from 0\n  remedy:  weeks are numbered from 0, the start; a school year has 36',
        'observed.csv: line 4, column "week": this is not a valid week\n  given:   "-1"\n  allowed: a whole number from 0',
        'observed.csv: line 5, column "value": this is not a valid value\n  given:   "many"\n  allowed: a share from 0 to 1, such as 0.3 for 30 %',
        'observed.csv: line 6, column "value": the value is missing\n  given:   ""\n  allowed: a share from 0 to 1, such as 0.3 for 30 %',
        'observed.csv: line 8, column "week": has a second value for week 9 of adoption\n  remedy:  keep one value for each week, such as their mean',
      ],
    );
  });

  test("knows metrics and columns, and the nearest to what is none", () => {
    expect(faultsOf("week,value,metric\n5,1,adopton\n")).toEqual([
      expect.stringMatching(
        /^observed\.csv: line 2, column "metric": is no metric\n.*"adopton"\n.*\n {2}nearest: "adoption"$/,
      ),
    ]);
    expect(faultsOf("week,valeu\n5,1\n", "adoption")).toEqual([
      expect.stringMatching(
        /there is no such column in a file of observed values\n.*\n.*\n {2}nearest: value/,
      ),
      expect.stringContaining('there is no column "value"'),
    ]);
    expect(faultsOf("week,value,sd\n5,1,0\n", "adoption")).toEqual([
      'observed.csv: line 2, column "sd": this is not a valid sd\n  given:   "0"\n  allowed: a number above 0',
    ]);
    expect(faultsOf("week,value,sd,weight\n5,1,1,1\n", "adoption")).toEqual([
      expect.stringContaining("has both sd and weight"),
    ]);
  });

  test("says of which metric it is, or --metric does, and not both", () => {
    expect(faultsOf("week,value\n5,1\n")).toEqual([expect.stringContaining("does not say of which metric")]);
    expect(faultsOf("week,value,metric\n5,1,adoption\n", "drops")).toEqual([
      expect.stringContaining("says itself which metrics"),
    ]);
    expect(faultsOf("week,value\n5,1\n", "adopton")).toEqual([
      expect.stringMatching(/is no metric\n.*\n.*\n {2}nearest: "adoption"/),
    ]);
  });

  test.each(["", "week,value\n", "week;value\n5;1\n", 'week,value\n5,"1\n', "\u0000"])(
    "%j never crashes",
    (text) => {
      expect(faultsOf(text, "adoption").length).toBeGreaterThan(0);
    },
  );
});
