import type { Settings } from "../../../../src/report/live/state/settings.ts";
import type { SettingsForm } from "../../../../src/report/live/share/settingsForm.ts";
import { fc } from "../../../support/fastCheck.ts";

/** A form of a made-up report with two plans, five questions and three schools. */
export const form: SettingsForm = {
  digest: "1a2b3c4d",
  original: {
    plans: [
      { name: "More coaching", preset: [{ path: "interventions", value: [] }], answers: {}, edits: [] },
      { name: "Meetings", preset: [{ path: "groups.meetingTime", value: 0.9 }], answers: {}, edits: [] },
    ],
    chosen: 0,
    goal: 0.2,
    matters: 0.05,
    budget: null,
    health: {},
  },
  questions: [
    { key: "coach", text: "How many teachers have a coach?", scale: { min: 0, max: 100, step: 5 } },
    { key: "time", text: "For how many meetings is time kept?", scale: { min: 0, max: 10, step: 1 } },
    { key: "leave", text: "How many leave?", scale: { min: -5, max: 40, step: 0.5 } },
    { key: "years", text: "For how many years?", scale: { min: 1, max: 5, step: 1 } },
    {
      key: "first",
      text: "Who is first?",
      choices: [
        { key: "connected", label: "The most connected" },
        { key: "chance", label: "By lot" },
      ],
    },
  ],
  health: [
    { key: "purpose", text: "What do you hear?" },
    { key: "trust", text: "Who hears about it?" },
  ],
  schools: ["North", "South", "East"],
  goal: { min: -5, max: 5 },
  matters: { min: 0.0001, max: 5 },
};

const school = fc.constantFrom(...form.schools);
const answers = fc.record(
  {
    coach: fc.integer({ min: 0, max: 100 }),
    time: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
    leave: fc.integer({ min: -500_000, max: 4_000_000 }).map((parts) => parts / 100_000),
    first: fc.constantFrom("connected", "chance"),
  },
  { requiredKeys: [] },
);
const edit = fc.oneof(
  fc.record({ kind: fc.constant("coach" as const), school }),
  fc
    .record({
      kind: fc.constant("connect" as const),
      one: school,
      step: fc.integer({ min: 1, max: 2 }),
      pairs: fc.integer({ min: 1, max: 1000 }),
    })
    .map(({ kind, one, step, pairs }) => {
      const other = form.schools[(form.schools.indexOf(one) + step) % form.schools.length]!;
      return { kind, schools: [one, other] as const, pairs };
    }),
);
const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => [...text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim()].slice(0, 40).join("").trim())
  .filter((text) => text !== "");
const plan = fc.record({
  name: fc.oneof(name, fc.constantFrom("Plan 1", "Plan 2", "Meetings")),
  preset: fc.constantFrom([], form.original.plans[0]!.preset, form.original.plans[1]!.preset),
  answers,
  edits: fc.array(edit, { maxLength: 5 }),
});

/** Any settings that a reader can reach in the made-up report. */
export const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    plans: fc.array(plan, { maxLength: 3 }),
    place: fc.nat({ max: 2 }),
    goal: fc.integer({ min: -500, max: 500 }).map((hundredths) => hundredths / 100),
    matters: fc.integer({ min: 1, max: 5000 }).map((thousandths) => thousandths / 1000),
    budget: fc.option(fc.oneof(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.constant(0.5)), {
      nil: null,
    }),
    health: fc.record(
      {
        purpose: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant("unsure" as const)),
        trust: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant("unsure" as const)),
      },
      { requiredKeys: [] },
    ),
  })
  .map(
    ({ place, ...rest }) =>
      ({ ...rest, chosen: Math.min(place, Math.max(0, rest.plans.length - 1)) }) as Settings,
  );
