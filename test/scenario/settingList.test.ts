import { expect, test } from "vitest";
import { parseSettingList, splitOutside } from "../../src/scenario/settingList.ts";

test("settings are apart by semicolons, with a name before a colon", () => {
  const list = parseSettingList("--with", "checked: perils.qualityControl=1; leadership.goals = 0.8;");
  expect(list.name).toBe("checked");
  expect(list.written).toEqual(["perils.qualityControl=1", "leadership.goals = 0.8"]);
  expect(list.overrides.map(({ path, value }) => [path, value])).toEqual([
    ["perils.qualityControl", 1],
    ["leadership.goals", 0.8],
  ]);
});

test("a colon after the first equals sign belongs to the value; semicolons in quotes and brackets do too", () => {
  const list = parseSettingList("--with", 'name="a; b: c"; interventions=[{"at":1,"set":{"x;y":2}}]');
  expect(list.name).toBe("");
  expect(list.written).toHaveLength(2);
  expect(list.overrides[0]!.value).toBe("a; b: c");
  expect(splitOutside('a;"b\\";c";d', ";")).toEqual(["a", '"b\\";c"', "d"]);
});

test("faults name the option that the setting stands in", () => {
  expect(() => parseSettingList("--to", "name: ;")).toThrow("--to: changes no setting");
  const [override] = parseSettingList("--to", "perils").overrides;
  expect(override!.faults![0]!.path).toBe("--to perils");
});
