import type { Act } from "../../../../src/model/acts/act.ts";

/** Two acts with everything that an act can have, over settings of the flagship. */
export const madeActs: readonly Act[] = [
  {
    key: "checking",
    title: "Nobody checks",
    claim: "A network spreads whatever is put into it.",
    perils: ["qualityControl"],
    setup: ["Two practices start with the same number of teachers.", "One helps, one looks good."],
    stage: { weeks: 36 },
    left: { name: "Each practice is checked first", settings: { "perils.qualityControl": 0 } },
    right: { name: "Nobody checks", settings: { "perils.qualityControl": 1 } },
    controls: [
      {
        key: "meetings",
        question: "How often do teams meet?",
        choices: [
          { words: "Twice a month", settings: {} },
          { words: "Every week", settings: { "groups.meetEvery": 1 } },
        ],
        usual: 0,
      },
    ],
    look: "use",
    lookWords: ["A filled mark uses a practice."],
    measures: [
      {
        metric: "harmful_share",
        words: "the share of what teachers use that lowers learning",
        shown: "of 100",
        better: "lower",
        range: [0, 1],
        matters: 0.05,
      },
      {
        metric: "instruction_gain",
        words: "the gain in teaching",
        shown: "SD",
        better: "higher",
        range: [-0.5, 0.5],
        matters: 0.05,
      },
    ],
    prediction: {
      question: "Without checks, how much of what is used lowers learning?",
      options: [
        { words: "More than with checks", holds: "higher" },
        { words: "About the same", holds: "same" },
        { words: "Less than with checks", holds: "lower" },
      ],
    },
    watch: "Watch the squares.",
    notice: "The weak practice is not slower.",
    explain: ["Teachers hear of a practice from those who use it.", "Nobody asks whether it works."],
    ground: "Well known from many studies.",
    source: "A study (2001).",
    caveat: "Real schools check more than this.",
    prompts: { notice: "What did we see?", connect: "Where is it so here?", act: "What do we do first?" },
    fixes: [
      {
        name: "One coach checks",
        question: "What if one coach checks?",
        settings: { "perils.qualityControl": 0.5 },
      },
    ],
  },
  {
    key: "together",
    title: "All together",
    claim: "Perils do not simply add up.",
    perils: ["qualityControl", "groupthink"],
    setup: ["All at once."],
    stage: { weeks: 36 },
    left: { name: "None", settings: { "perils.qualityControl": 0, "perils.groupthink": 0 } },
    right: { name: "Both", settings: { "perils.qualityControl": 1, "perils.groupthink": 1 } },
    controls: [],
    look: "settled",
    lookWords: [],
    measures: [
      {
        metric: "instruction_gain",
        words: "the gain in teaching",
        shown: "SD",
        better: "higher",
        range: [-0.5, 0.5],
        matters: 0.05,
      },
    ],
    prediction: {
      question: "Where does teaching end?",
      options: [
        { words: "Higher", holds: "higher" },
        { words: "The same", holds: "same" },
        { words: "Lower", holds: "lower" },
      ],
    },
    watch: "Watch all.",
    notice: "Nothing.",
    explain: ["All act at once."],
    ground: "Little is known.",
    source: "None.",
    caveat: "No shares.",
    prompts: { notice: "One?", connect: "Two?", act: "Three?" },
    fixes: [
      {
        name: "Check first",
        question: "What if each practice is checked?",
        settings: { "perils.qualityControl": 0 },
      },
      { name: "A dissenter", question: "What if one may say no?", settings: { "perils.groupthink": 0.5 } },
    ],
    switches: [
      {
        name: "Nobody checks",
        off: { "perils.qualityControl": 0 },
        on: { "perils.qualityControl": 1 },
      },
      { name: "Groupthink", off: { "perils.groupthink": 0 }, on: { "perils.groupthink": 1 } },
    ],
  },
];
