/** A setting that a question of the health check puts, at each of the question's five answers. */
export interface HealthSetting {
  /** Path in the scenario file. */
  readonly path: string;
  readonly values: readonly [number, number, number, number, number];
}

/** A question about daily life in a district's schools, with five answers from the weakest to the strongest. */
export interface HealthQuestion {
  /** Short, lower case, never changed: it stands in links. */
  readonly key: string;
  readonly text: string;
  readonly choices: readonly [string, string, string, string, string];
  readonly settings: readonly HealthSetting[];
  /**
   * Answer (0–4) that each type of network leans on, from the loosest to the most binding, where the types set none of the
   * question's settings; assumed. Where they do, it follows from what they set.
   */
  readonly needs?: readonly [number, number, number];
}

/** One of the seven features that learning networks live by. */
export interface HealthFeature {
  readonly key: string;
  readonly name: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** Authors and year of what the sentence rests on. */
  readonly source: string;
  readonly questions: readonly HealthQuestion[];
}

const steps = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
const evenSteps = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

/** The seven features with their questions, in the order of the page. */
export const healthFeatures: readonly HealthFeature[] = [
  {
    key: "purpose",
    name: "Purpose and focus",
    why: "A network that works hard on the wrong problem gets little for its work.",
    source: "Bryk, Gomez, Grunow & LeMahieu 2015",
    questions: [
      {
        key: "purpose",
        text: "You stop ten teachers in the hall and ask what your schools are working on together. What do you hear?",
        choices: [
          "Ten different things, or a shrug",
          "Two or three name the same thing: it is on a poster",
          "About half name the same thing",
          "Most name the same thing and say what they do about it",
          "All name the same thing and show you how far they are",
        ],
        settings: [
          { path: "purpose.focus", values: evenSteps },
          { path: "leadership.goals", values: evenSteps },
        ],
      },
      {
        key: "problem",
        text: "How did your schools come to work on this?",
        choices: [
          "Somebody liked the idea",
          "It came with a grant or an order",
          "The principals talked it over",
          "We looked at student work and results first",
          "We spent weeks in classrooms to find out what holds students back",
        ],
        settings: [{ path: "purpose.diagnosis", values: evenSteps }],
      },
    ],
  },
  {
    key: "relationships",
    name: "Relationships",
    why: "People who trust each other show what went wrong, and so learn from it.",
    source: "Bryk & Schneider 2002",
    questions: [
      {
        key: "trust",
        text: "A lesson went badly. Who hears about it from the teacher?",
        choices: [
          "Nobody: it could be held against you",
          "One friend, behind a closed door",
          "A few colleagues of many years",
          "Most of the team",
          "The whole team: it is what the next meeting is about",
        ],
        settings: [{ path: "relationships.trust", values: [0.2, 0.4, 0.6, 0.8, 0.95] }],
        needs: [1, 2, 3],
      },
    ],
  },
  {
    key: "collaboration",
    name: "Collaboration",
    why: "Teachers who plan and watch lessons together learn more than those who swap stories.",
    source: "Little 1990",
    questions: [
      {
        key: "together",
        text: "Two teachers talk about teaching. What are they most often doing?",
        choices: [
          "Telling stories by the copy machine",
          "Helping out, as one of them asked",
          "Handing on worksheets and lesson plans",
          "Planning a lesson together, now and then",
          "Planning, watching and going over lessons together each week",
        ],
        settings: [
          { path: "collaboration.storytellingShare", values: [0.6, 0.45, 0.3, 0.2, 0.1] },
          { path: "collaboration.aidShare", values: [0.25, 0.35, 0.3, 0.25, 0.15] },
          { path: "collaboration.sharingShare", values: [0.14, 0.17, 0.3, 0.3, 0.25] },
          { path: "collaboration.jointWorkShare", values: [0.01, 0.03, 0.1, 0.25, 0.5] },
        ],
      },
      {
        key: "dissent",
        text: "In a meeting, one teacher thinks the team is about to make a mistake. What happens?",
        choices: [
          "Nothing: it stays unsaid",
          "It comes out later, in the parking lot",
          "The teacher hints at it, and the team moves on",
          "The teacher says it, and the team hears it out",
          "The team asks at each meeting what speaks against its plan",
        ],
        settings: [{ path: "leadership.dissent", values: steps }],
        needs: [1, 2, 3],
      },
    ],
  },
  {
    key: "inquiry",
    name: "Inquiry",
    why: "Most of what goes round among teachers was never tested, and looks do not tell what works.",
    source: "Polikoff & Dean 2019",
    questions: [
      {
        key: "inquiry",
        text: "A new practice is going round. What happens before more teachers take it up?",
        choices: [
          "Nothing: who likes it uses it",
          "People ask those who use it if they like it",
          "A teacher tries it and tells the team how it went",
          "A team tries it and looks at student work before and after",
          "Teams try it in many rooms, compare results, then keep it, change it or drop it",
        ],
        settings: [
          { path: "inquiry.inquiry", values: steps },
          { path: "perils.qualityControl", values: evenSteps },
        ],
      },
    ],
  },
  {
    key: "leadership",
    name: "Leadership",
    why: "Nothing that principals do is tied to more learning than taking part in what teachers learn.",
    source: "Robinson, Lloyd & Rowe 2008",
    questions: [
      {
        key: "principal",
        text: "Teachers meet to learn about teaching. Where is the principal?",
        choices: [
          "In the office: there is too much else to do",
          "There for the welcome, then gone",
          "There about every other time",
          "There most times, and takes part",
          "There each time, learning like all the others",
        ],
        settings: [{ path: "leadership.principalParticipation", values: steps }],
        needs: [1, 2, 3],
      },
      {
        key: "teachers",
        text: "The principal is away for a month. What becomes of the teams’ work on teaching?",
        choices: [
          "It stops",
          "It slows down to what one person can keep up",
          "A few teachers with a title keep it going",
          "Teachers in most teams keep it going",
          "Nobody would notice: each team leads itself",
        ],
        settings: [{ path: "leadership.distributedLeadership", values: steps }],
        needs: [1, 2, 3],
      },
    ],
  },
  {
    key: "accountability",
    name: "Accountability",
    why: "People do more of the shared work when others can see what each one did.",
    source: "Karau & Williams 1993",
    questions: [
      {
        key: "accountability",
        text: "A team agrees to try something by next month. Who finds out who did it?",
        choices: [
          "Nobody asks",
          "One hears of it by chance",
          "People tell at the next meeting, if there is time",
          "There is a list with names, and the team goes through it",
          "Each one shows what was done and what came of it",
        ],
        settings: [{ path: "accountability.accountability", values: steps }],
      },
    ],
  },
  {
    key: "capacity",
    name: "Growing capacity and support",
    why: "New ways of teaching are carried out well where there is time and help for them.",
    source: "Durlak & DuPre 2008",
    questions: [
      {
        key: "help",
        text: "A teacher tries something new and gets stuck. What help is there?",
        choices: [
          "None",
          "A handout or a link",
          "A colleague, if one finds the time",
          "A coach or lead teacher, some weeks later",
          "A coach in the room that week, and time to practice",
        ],
        settings: [{ path: "capacity.capacity", values: steps }],
        needs: [1, 2, 3],
      },
      {
        key: "time",
        text: "When do teams meet to work on their teaching?",
        choices: [
          "When they find the time, which is hardly ever",
          "After school, and many meetings fall through",
          "In a set hour that often goes to other things",
          "In a set hour that is mostly kept",
          "In paid hours that nothing else may take",
        ],
        settings: [
          { path: "groups.meetingTime", values: [0.05, 0.2, 0.4, 0.6, 0.75] },
          { path: "leadership.resourcing", values: evenSteps },
        ],
      },
    ],
  },
];

/** All questions of the health check, in the order of the page. */
export const healthQuestions: readonly HealthQuestion[] = healthFeatures.flatMap(
  (feature) => feature.questions,
);
