import type { CalibrateResult } from "../../experiment/calibration/calibrateResult.ts";

export function describeCalibration(result: CalibrateResult): string {
  return JSON.stringify(result, null, 1);
}
