import type { ActSettings } from "./act.ts";

/** All four perils out of the way, so that an act can bring back one of them. */
export const withoutPerils: ActSettings = {
  "perils.qualityControl": 1,
  "perils.groupthink": 0,
  "perils.diffusionOfResponsibility": 0,
  "perils.deindividuation": 0,
};

/** All four perils as strong as they get. */
export const withAllPerils: ActSettings = {
  "perils.qualityControl": 0,
  "perils.groupthink": 1,
  "perils.diffusionOfResponsibility": 1,
  "perils.deindividuation": 1,
};

/** All four perils at the level of the flagship district: what an ordinary network is taken to have. */
export const ordinaryPerils: ActSettings = {
  "perils.qualityControl": 0.4,
  "perils.groupthink": 0.3,
  "perils.diffusionOfResponsibility": 0.33,
  "perils.deindividuation": 0.3,
};
