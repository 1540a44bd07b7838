/**
 * Every future draws its own network and its own practices, so that a fact is about the model and not about one
 * district with one set of practices.
 */
export const anyDistrict = ["system.generate.resample=true", "practices.generate.resample=true"] as const;

/** Nothing checked, and every other peril at its full strength. */
export const allPerils = [
  "perils.qualityControl=0",
  "perils.groupthink=1",
  "perils.diffusionOfResponsibility=1",
  "perils.deindividuation=1",
] as const;

/** Everything checked, and no other peril. */
export const noPerils = [
  "perils.qualityControl=1",
  "perils.groupthink=0",
  "perils.diffusionOfResponsibility=0",
  "perils.deindividuation=0",
] as const;
