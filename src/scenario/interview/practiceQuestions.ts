import { putsOfChoice } from "./choiceQuestion.ts";
import { UNSURE, type InterviewQuestion } from "./interviewQuestion.ts";

const part = "What goes round";
const always = (): boolean => true;

/** What is asked about the practices that could spread. */
export const practiceQuestions: readonly InterviewQuestion[] = [
  {
    key: "areas",
    part,
    text: "Which parts of teaching should get better?",
    why: "Each part has practices of its own, and a teacher uses one practice in each. The more parts at once, the less time there is for each.",
    form: { kind: "names", most: 6, perSchool: false },
    mayBeUnsure: false,
    skipped: "there are three made-up parts: Questioning, Feedback, Early reading",
    meaning: "Parts of teaching, each with practices of its own. They count the same.",
    isAsked: always,
    puts: (answer) => [
      { path: "practices.domains", value: (answer as readonly string[]).map((name) => ({ name })) },
    ],
  },
  {
    key: "practices",
    part,
    text: "Think of one of these parts. How many new ways of teaching it go round among your teachers?",
    why: "Among many practices there are more good ones, and it is harder to tell which ones they are.",
    form: { kind: "number", min: 1, max: 20, whole: true },
    mayBeUnsure: true,
    skipped: "there are six in each part",
    meaning: "Practices in each part of teaching.",
    isAsked: always,
    puts: (answer) => [
      answer === UNSURE
        ? { path: "practices.generate.perDomain", value: 6, ends: [3, 12] }
        : { path: "practices.generate.perDomain", value: answer },
    ],
  },
  {
    key: "good",
    part,
    text: "Take ten of them. How many would help students if they were done well?",
    why: "Nothing counts for more, and hardly anybody knows. Of the lessons that teachers download most, two in three were found to be middling or worse.",
    source: "Polikoff & Dean 2019",
    form: {
      kind: "choice",
      choices: ["About two", "About three", "About four", "About five", "About seven"],
    },
    mayBeUnsure: true,
    skipped: "between three and four of ten would",
    meaning: "Below zero, most of them do nothing or harm.",
    isAsked: always,
    puts: (answer) =>
      putsOfChoice(
        [{ path: "practiceQuality.qualityMean", values: [-0.15, -0.1, -0.05, 0, 0.1], unsure: -0.07 }],
        answer,
      ),
  },
];
