import { WEEKS_PER_YEAR } from "../../model/time.ts";
import { peopleQuestions } from "./peopleQuestions.ts";
import { practiceQuestions } from "./practiceQuestions.ts";
import type { InterviewQuestion } from "./interviewQuestion.ts";
import { UNSURE } from "./interviewQuestion.ts";

const part = "Your district";
/** Schools that have a name each; more are numbered. */
const NAMED_SCHOOLS_MAXIMUM = 60;
const SCHOOLS_MAXIMUM = 1000;
const STAFF_MAXIMUM = 1000;

const always = (): boolean => true;

/** What is asked about the district itself. */
export const districtQuestions: readonly InterviewQuestion[] = [
  {
    key: "name",
    part,
    text: "What is your district called?",
    why: "The name stands at the top of every page and table.",
    form: { kind: "text", longest: 80 },
    mayBeUnsure: false,
    skipped: "it is called My district",
    meaning: "It is a name and changes no result.",
    isAsked: always,
    puts: (answer) => [{ path: "name", value: answer }],
  },
  {
    key: "schools",
    part,
    text: "How many schools are in it?",
    why: "In a larger network there is more to find, and more ways for it to get lost.",
    form: { kind: "number", min: 1, max: SCHOOLS_MAXIMUM, whole: true },
    mayBeUnsure: false,
    skipped: "there are 11 schools, a network of about the usual size",
    meaning: "The number of schools.",
    isAsked: always,
    puts: (answer, { staff }) =>
      Array.isArray(staff) && staff.length > 1 ? [] : [{ path: "system.generate.schools", value: answer }],
  },
  {
    key: "names",
    part,
    text: "What are the schools called?",
    why: "Each school stands in the tables and charts by its name. Other names are fine too.",
    form: { kind: "names", most: NAMED_SCHOOLS_MAXIMUM, perSchool: true },
    mayBeUnsure: false,
    skipped: "they are called School 1, School 2 and so on",
    meaning: "They are names and change no result.",
    isAsked: (answers) =>
      // As long as nobody has been asked it counts among the questions to come.
      answers["schools"] === undefined ||
      (answers["schools"] !== null && Number(answers["schools"]) <= NAMED_SCHOOLS_MAXIMUM),
    puts: (answer) => [{ path: "system.generate.schoolNames", value: answer }],
  },
  {
    key: "staff",
    part,
    text: "How many people teach or lead in each school?",
    why: "In a small school one person counts for more. In a large one nobody knows all the others.",
    form: { kind: "sizes", min: 3, max: STAFF_MAXIMUM },
    mayBeUnsure: true,
    skipped: "each school has 31 people",
    meaning: "The staff of a school, its principal included.",
    isAsked: always,
    puts: (answer) => {
      if (answer === UNSURE) return [{ path: "system.generate.staffPerSchool", value: 31, ends: [15, 60] }];
      const sizes = answer as readonly number[];
      return sizes.length === 1
        ? [{ path: "system.generate.staffPerSchool", value: sizes[0] }]
        : [{ path: "system.generate.schoolSizes", value: sizes }];
    },
  },
  {
    key: "years",
    part,
    text: "How many school years do you want to look ahead?",
    why: "New ways of teaching take years to settle. The further ahead one looks, the more is up to luck.",
    form: { kind: "number", min: 1, max: 20, whole: true },
    mayBeUnsure: false,
    skipped: "it is four years",
    meaning: `School weeks: ${WEEKS_PER_YEAR} are a school year.`,
    isAsked: always,
    puts: (answer) => [{ path: "weeks", value: Number(answer) * WEEKS_PER_YEAR }],
  },
  ...peopleQuestions,
  ...practiceQuestions,
];
