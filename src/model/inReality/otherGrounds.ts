import type { Ground } from "./ground.ts";

/** What the parts of the model stand for that are neither a mechanism nor a peril. */
export const otherGrounds: readonly Ground[] = [
  {
    key: "network",
    label: "Who learns from whom",
    inReality:
      "teachers ask about four colleagues, whatever the size of the school. Many ties go both ways, friends of friends are asked too, a few people are asked by many, and few hold the ties to other schools.",
    inSimulation:
      "networks are drawn to have these properties in every school, or are read from a file of the district's own.",
    source: "Pitts & Spillane 2009; Spillane, Hopkins & Sweet 2015",
    strength: "measured",
    parameters: [
      "principals",
      "teamSize",
      "groupSize",
      "degreeMean",
      "degreeSd",
      "schoolDegreeSd",
      "namesNobodyShare",
      "inDegreeSd",
      "reciprocity",
      "transitivity",
      "sameTeamOdds",
      "crossSchoolShare",
      "boundarySpannerShare",
      "outsideNetworkShare",
      "principalsOutsideShare",
      "principalsMeetOutside",
      "principalDegree",
      "principalTeacherTies",
      "principalAskedShare",
      "schoolsPerNetwork",
      "startingStrength",
      "neighbours",
      "rewiredShare",
      "tieChance",
      "oneWay",
    ],
  },
  {
    key: "practices",
    label: "What practices are worth, and how they look",
    inReality:
      "about two thirds of what goes round among teachers is worth nothing or less, and its looks say little about its worth.",
    inSimulation:
      "each practice has a true worth, which can be below zero, an appeal, and a challenge. It fits some schools and classes better than others.",
    source: "Polikoff & Dean 2019",
    strength: "measured",
    parameters: [
      "qualityMean",
      "qualitySd",
      "appealSd",
      "appealQualityCorrelation",
      "challengeMean",
      "challengeSd",
      "challengeQualityCorrelation",
      "initialUse",
      "fitSd",
      "ownFitSd",
    ],
  },
  {
    key: "people",
    label: "How people differ",
    inReality:
      "some people try something new before anybody they know, and others only once half of those they know use it. Teachers differ in skill.",
    inSimulation:
      "each person draws a skill, a share of contacts who must use a practice first, and an own sense of what fits her class.",
    source: "Valente 1996",
    strength: "measured",
    parameters: [
      "skillSd",
      "zeroThresholdShare",
      "thresholdMean",
      "thresholdSpread",
      "priorMean",
      "priorPrecision",
      "startFidelity",
    ],
  },
  {
    key: "start",
    label: "Where the network stands on the first day",
    inReality: "a network starts with habits, and it may or may not know what it should work on.",
    inSimulation:
      "a few people use each practice at the start. By chance, the network works on what matters most or on something else.",
    source: "own design",
    strength: "assumed",
    parameters: ["diagnosis", "ownFocus", "initialFidelity", "initialConfidence", "initialAwareness"],
  },
  {
    key: "research",
    label: "Groups read the research on what they settle on",
    inReality: "some groups look up what studies say about a practice, and studies can be wrong too.",
    inSimulation:
      "a group that settles on a practice for the first time can read one finding on it. The finding has an error that is the same for everybody.",
    source: "own design",
    strength: "assumed",
    parameters: ["evidenceBase", "evidencePrecision", "evidenceHours"],
  },
  {
    key: "demand",
    label: "Groups choose for themselves what to work on",
    inReality:
      "groups that choose for themselves own what they chose, and that deepens practice. They may not see what matters most.",
    inSimulation:
      "a group can take up what its members lack most, with an error that stays the same. What it chose so it learns to do faster.",
    source: "Coburn 2003",
    strength: "assumed",
    parameters: ["demandDriven", "needBlur", "ownership"],
  },
  {
    key: "pressure",
    label: "Pressure from outside",
    inReality: "pressure to show results makes things urgent. It also makes people comply and stop looking.",
    inSimulation:
      "pressure pushes people to use what their group stands behind and to keep to it. It makes them look less for anything else, and makes meetings happen.",
    source: "Staw, Sandelands & Dutton 1981; Daly & Finnigan 2011",
    strength: "assumed",
    parameters: [
      "externalPressure",
      "pressureCompliance",
      "pressureKeeps",
      "pressureSearch",
      "pressureUrgency",
    ],
  },
  {
    key: "help",
    label: "Training, new ties, visits and first users",
    inReality: "districts train people, bring schools together, swap staff and ask some people to go first.",
    inSimulation:
      "each of these acts on chosen people or schools in a chosen week, and costs hours and money. Training shows a practice; it does not make anybody use it.",
    source: "own design; costs: Knight 2012",
    strength: "assumed",
    parameters: [
      "trainingPrecision",
      "trainingFidelity",
      "trainingHours",
      "trainingMoney",
      "seedHours",
      "seedMoney",
      "connectingHours",
      "connectingMoney",
      "exchangeHours",
      "exchangeMoney",
    ],
  },
  {
    key: "schedule",
    label: "What happens within a week",
    inReality: "things happen one after another, all week long.",
    inSimulation:
      "everybody acts on how the week began, so nothing travels two steps in one week. A switch lets people act one after another instead, to show how little hangs on it.",
    source: "own design",
    strength: "assumed",
    parameters: ["activation"],
  },
];
