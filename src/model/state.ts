import type { Arrays, Layout } from "../core/layout.ts";

/** What the arrays of the state span. */
export type Span =
  "person" | "practice" | "domain" | "school" | "group" | "tie" | "schoolChoice" | "staffChoice";
export type Sizes = Readonly<Record<Span, number>>;

/**
 * The whole state of a run: one typed array per fact. A checkpoint holds these and nothing else.
 * A tie has a slot in its owner's row; a slot whose target is −1 is free for a tie still to come.
 */
export const stateLayout = {
  school: { type: "i32", spans: ["person"], label: "School of each person" },
  skill: { type: "f32", spans: ["person"], label: "Baseline instruction skill, SD" },
  threshold: {
    type: "f32",
    spans: ["person"],
    label: "Share (or number) of own contacts who must use a practice first",
  },
  need: {
    type: "u16",
    spans: ["person"],
    label: "Smallest number of own contacts that reaches the threshold",
  },
  degree: { type: "u16", spans: ["person"], label: "Number of people whom a person learns from" },
  joinedWeek: { type: "i32", spans: ["person"], label: "Week in which the post was last filled" },
  current: {
    type: "i16",
    spans: ["person", "domain"],
    label: "Practice in use in each domain; −1 business as usual",
  },
  fidelity: {
    type: "f32",
    spans: ["person", "domain"],
    label: "How fully the practice in use is carried out, 0–1",
  },
  aware: {
    type: "u32",
    spans: ["person", "domain"],
    label: "Practices of the domain heard of, one bit each",
  },
  beliefMean: { type: "f32", spans: ["person", "practice"], label: "Believed worth of a practice, SD" },
  beliefPrecision: {
    type: "f32",
    spans: ["person", "practice"],
    label: "Certainty of the belief, 1/variance",
  },
  ownFit: {
    type: "f32",
    spans: ["person", "practice"],
    label: "Private sense of how it fits the own classroom, SD",
  },
  knowHow: {
    type: "f32",
    spans: ["person", "practice"],
    label: "Fidelity at which the person would start, 0–1",
  },
  usersAmong: { type: "u16", spans: ["person", "practice"], label: "Own contacts who use the practice now" },
  contribution: {
    type: "f32",
    spans: ["person"],
    label: "What practices add to the person's instruction, SD",
  },
  achievement: {
    type: "f32",
    spans: ["person"],
    label: "Gain in students' achievement since the start, student SD",
  },
  tieTarget: { type: "i32", spans: ["tie"], label: "Whom the tie's owner learns from; −1 free slot" },
  tieSource: { type: "i32", spans: ["tie"], label: "The tie's owner" },
  tieReverse: { type: "i32", spans: ["tie"], label: "Number of the tie in the other direction; −1 none" },
  tieNextIn: { type: "i32", spans: ["tie"], label: "Next tie with the same target; −1 last" },
  firstIn: { type: "i32", spans: ["person"], label: "First tie that points to the person; −1 none" },
  tieStrength: { type: "f32", spans: ["tie"], label: "Strength of the tie, 0–1" },
  tieTrustGained: {
    type: "f32",
    spans: ["tie"],
    label: "Share of the missing trust that joint work has added along the tie, 0–1",
  },
  tieLayer: { type: "u8", spans: ["tie"], label: "What the tie joins (layer number)" },
  merit: {
    type: "f32",
    spans: ["school", "practice"],
    label: "True worth of a practice in a school: quality + fit + refinement, SD",
  },
  refinement: {
    type: "f32",
    spans: ["school", "practice"],
    label: "What a school's inquiry has added to a practice, SD",
  },
  eased: {
    type: "f32",
    spans: ["school", "practice"],
    label: "Share of a practice's challenge that the school's work on usability has taken away, 0–1",
  },
  focusDomain: { type: "i16", spans: ["school"], label: "The domain that the network works on" },
  endorsed: {
    type: "i16",
    spans: ["group", "domain"],
    label: "Practice that the group stands behind; −1 none",
  },
  owned: {
    type: "i16",
    spans: ["group", "domain"],
    label: "Practice that the group chose by its own demand; −1 none",
  },
  agenda: {
    type: "i16",
    spans: ["group"],
    label: "Domain that the group took up last by its own demand; −1 where it kept to the network's agenda",
  },
  researched: {
    type: "u32",
    spans: ["group", "domain"],
    label: "Practices of the domain on which the group has read research, one bit each",
  },
  participationLearned: {
    type: "f64",
    spans: ["school"],
    label: "How much more often the principal takes part for what she learned from other principals",
  },
  startContribution: { type: "f64", spans: ["school"], label: "Mean contribution at the start, SD" },
  hours: { type: "f64", spans: ["school"], label: "Staff hours spent so far" },
  money: { type: "f64", spans: ["school"], label: "Money spent so far" },
  purchases: { type: "f64", spans: ["school"], label: "Money spent so far on other things than staff hours" },
  effortLost: { type: "f64", spans: ["school"], label: "Hours of inquiry effort withheld so far" },
  adoptions: { type: "u32", spans: ["practice"], label: "Times the practice was taken up so far" },
  adoptionsFromContacts: {
    type: "u32",
    spans: ["practice"],
    label: "Of these, by people with at least one user among their contacts",
  },
  drops: { type: "u32", spans: ["practice"], label: "Times the practice was dropped so far" },
  replaced: { type: "u32", spans: ["practice"], label: "Times the practice gave way to another so far" },
  startUsers: { type: "u32", spans: ["practice"], label: "People who used it at the start" },
  earlyUptake: {
    type: "u32",
    spans: ["practice"],
    label: "Times it was taken up in the first school year by people with a user among their contacts",
  },
  everUsers: {
    type: "u32",
    spans: ["practice"],
    label: "People who have used it at least once in their post",
  },
  everUsed: {
    type: "u32",
    spans: ["person", "domain"],
    label: "Practices of the domain used at some time in the post, one bit each",
  },
  leavers: { type: "u32", spans: ["school"], label: "People who left so far" },
  quality: { type: "f64", spans: ["practice"], label: "Effect of a practice on instruction, SD" },
  appeal: { type: "f64", spans: ["practice"], label: "How attractive a practice looks, SD" },
  challenge: { type: "f64", spans: ["practice"], label: "How far a practice departs from habit, 0–1" },
  circulating: {
    type: "u8",
    spans: ["domain"],
    label: "Practices of the domain in circulation; places beyond are free for variants",
  },
  variantOf: { type: "i16", spans: ["practice"], label: "Practice that a variant was made of; −1 none" },
  variantSchool: { type: "i32", spans: ["practice"], label: "School that made the variant; −1 none" },
  ring: {
    type: "u8",
    spans: ["person"],
    label: "Nested community: 0 practice, 1 engagement, 2 interest",
  },
  pooledMean: {
    type: "f64",
    spans: ["practice"],
    label: "Worth of a practice by the practice ring's pooled evidence, SD",
  },
  pooledPrecision: {
    type: "f64",
    spans: ["practice"],
    label: "Certainty of the pooled evidence, 1/variance",
  },
  clearedWeek: {
    type: "i32",
    spans: ["practice"],
    label: "Week in which the practice was let out of the practice ring; 0 not yet",
  },
  chosenSchools: {
    type: "u8",
    spans: ["schoolChoice", "school"],
    label: "Schools that a lasting entry of the timeline chose when it began",
  },
  chosenStaff: {
    type: "u8",
    spans: ["staffChoice", "person"],
    label: "Posts that a lasting entry of the timeline chose when it began",
  },
} as const satisfies Layout<Span>;

export type State = Arrays<typeof stateLayout>;
