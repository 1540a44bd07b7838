import type { Ground } from "./ground.ts";

/** What each of the four perils stands for. */
export const perilGrounds: readonly Ground[] = [
  {
    key: "qualityControl",
    label: "Without checks anything spreads that looks good",
    inReality:
      "nobody checks most of what teachers pass on, and ratings by peers say little about its worth.",
    inSimulation:
      "what a colleague shows is partly the worth of a practice and partly its looks. The more it is checked, the more the worth counts.",
    source: "Hechinger Report 2019; Polikoff & Dean 2019",
    strength: "assumed",
    parameters: ["qualityControl"],
  },
  {
    key: "groupthink",
    label: "Groups settle on what is easy to agree on",
    inReality:
      "groups talk far more about what all of them know than about what one of them knows, and are then surer than they should be.",
    inSimulation:
      "a group goes partly by what is easy to agree on: what many use and what asks little. It passes over what only one member knows, and agreeing makes members surer.",
    source: "Lu, Yuan & McLeod 2012",
    strength: "assumed",
    parameters: ["groupthink", "voiceNoise", "unsharedSilence", "hardening"],
  },
  {
    key: "diffusionOfResponsibility",
    label: "Each leaves the work to the others",
    inReality: "in groups of two people gave 82 per cent of their effort, and in groups of six 74 per cent.",
    inSimulation:
      "effort per head falls with the size of the group, by the published curve, unless each one's part can be seen.",
    source: "Latané, Williams & Harkins 1979; Karau & Williams 1993",
    strength: "published",
    parameters: ["diffusionOfResponsibility"],
  },
  {
    key: "deindividuation",
    label: "The group's norm takes the place of the teacher's own judgement",
    inReality: "people who feel as part of a crowd follow its norm more and their own view less.",
    inSimulation:
      "a teacher goes partly by how many of her contacts use a practice, in place of what she expects of it and of how it suits her own class.",
    source: "Postmes & Spears 1998; Asch 1951",
    strength: "assumed",
    parameters: ["deindividuation", "normWeight", "normSaturation", "ownFitWeight", "normKeeps"],
  },
];
