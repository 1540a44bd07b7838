import { UserError } from "../../../core/fault.ts";
import type { PageData } from "../pageData.ts";
import { districtData } from "./districtData.ts";
import type { DistrictFiles, MadeDistrict } from "./made.ts";
import { readDistrict } from "./readDistrict.ts";

/** The page of a district from its tables; the user's faults are told, not thrown. */
export function makeDistrict({
  report,
  files,
  hidesNames,
  title,
}: {
  readonly report: PageData;
  readonly files: DistrictFiles;
  readonly hidesNames: boolean;
  readonly title: string;
}): MadeDistrict {
  try {
    const district = readDistrict(files, hidesNames);
    const { data, ties } = districtData(report, district, title);
    const { staff, teachers } = data.district;
    const preview = { schools: district.schools, staff, teachers, ties, notes: data.notes };
    return { isSound: true, data, preview, key: district.key };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { isSound: false, faults: error.faults };
  }
}
