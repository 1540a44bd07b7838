import type { Ground } from "./ground.ts";

/** What each mechanism stands for, in the order of the week. */
export const mechanismGrounds: readonly Ground[] = [
  {
    key: "turnover",
    label: "Staff leave and newcomers fill their posts",
    inReality: "about one teacher in six leaves her school each year. What she knows goes with her.",
    inSimulation:
      "each post changes hands by chance, at the same rate for all staff of a school. A newcomer starts with no practice and no know-how, but takes over the ties of the post.",
    source: "NCES, Condition of Education, teacher turnover 2021–22",
    strength: "measured",
    parameters: ["turnover"],
  },
  {
    key: "purpose",
    label: "The network comes to understand its problem and shares a theory of improvement",
    inReality:
      "networks jump to solutions and then work hard on the wrong problem. The same words mean different things to different people.",
    inSimulation:
      "a network can take weeks to find out what to work on before it settles on anything. It can keep a shared theory, which makes talk clearer but takes time.",
    source: "Bryk, Gomez, Grunow & LeMahieu 2015, Learning to improve",
    strength: "assumed",
    parameters: [
      "understandingWeeks",
      "understandingHalfTime",
      "understandingHours",
      "sharedTheory",
      "theoryPrecision",
      "theoryFidelity",
      "theoryHours",
    ],
  },
  {
    key: "principals",
    label: "Principals learn from one another how often to take part",
    inReality: "leaders learn from leaders. Whom they turn to changes when a reform begins.",
    inSimulation:
      "each month principals move a little towards the habits of the principals they ask. Staying away spreads in the same way as taking part.",
    source:
      "Daly & Finnigan 2011, American Educational Research Journal 48(1): leaders' networks under reform",
    strength: "assumed",
    parameters: ["principalsLearn"],
  },
  {
    key: "leadership",
    label: "Principals take part in teachers' learning, and lead in four other ways",
    inReality:
      "schools whose principals learn together with their teachers do much better than others. Clear goals, planning, resources and order matter less.",
    inSimulation:
      "a principal who takes part makes it easier to try things out, protects those who disagree, and makes each person's work seen. The five ways of leading keep the order of their published effects.",
    source: "Robinson, Lloyd & Rowe 2008, Educational Administration Quarterly 44(5)",
    strength: "published",
    parameters: [
      "principalParticipation",
      "goals",
      "planning",
      "resourcing",
      "environment",
      "distributedLeadership",
      "dissent",
      "capacity",
      "accountability",
      "participationEffect",
      "goalsEffect",
      "planningEffect",
      "resourcingEffect",
      "environmentEffect",
      "capacityEffect",
      "dissentProtection",
      "principalProtection",
      "planningVisibility",
      "principalVisibility",
    ],
  },
  {
    key: "communities",
    label: "Pioneers test, others are drawn in, and what proves good is let out",
    inReality:
      "people come nearer to the core of a group by working beside those who are in it, and some drift away again. Whether something works is a matter of judgement.",
    inSimulation:
      "everybody stands in one of three rings and can only move inwards, by chance. If the gate is on, a practice stays with the pioneers until their tests say that it works.",
    source: "Albury 2017: nested communities of practice, engagement and interest",
    strength: "assumed",
    parameters: [
      "pioneers",
      "engaged",
      "pioneerChoice",
      "permeability",
      "newcomerRing",
      "engagementOpenness",
      "interestOpenness",
      "qualityFirst",
      "gateEvidence",
      "gateMerit",
      "gateReport",
    ],
  },
  {
    key: "discovery",
    label: "Practices enter from outside the network",
    inReality:
      "nearly all teachers look for material on the web. The ratings they find there say little about quality.",
    inSimulation:
      "now and then a teacher comes across two practices and looks at the one that appeals more. What she sees is partly its looks and partly its worth.",
    source: "RAND American Teacher Panel 2016; Polikoff & Dean 2019",
    strength: "assumed",
    parameters: ["discovery", "discoveryAppeal", "discoveryPrecision", "discoveryFidelity"],
  },
  {
    key: "sharing",
    label: "Colleagues share what they use, in four modes of collaboration",
    inReality:
      "teachers trade stories, help, material and, more rarely, joint work. Most of it is talk; few watch each other teach.",
    inSimulation:
      "each week some ties are used in one of four ways. Joint work shows best what a practice is worth and how it is done; stories show least. Each way takes its own time.",
    source: "Little 1990, Teachers College Record 91(4)",
    strength: "published",
    parameters: [
      "contactRate",
      "focus",
      "trust",
      "signalNoise",
      "goalsScrutiny",
      "storytellingShare",
      "aidShare",
      "sharingShare",
      "jointWorkShare",
      "storytellingPrecision",
      "aidPrecision",
      "sharingPrecision",
      "jointWorkPrecision",
      "storytellingScrutiny",
      "aidScrutiny",
      "sharingScrutiny",
      "jointWorkScrutiny",
      "storytellingFidelity",
      "aidFidelity",
      "sharingFidelity",
      "jointWorkFidelity",
      "storytellingHours",
      "aidHours",
      "sharingHours",
      "jointWorkHours",
    ],
  },
  {
    key: "deliberation",
    label: "Groups meet and settle on a practice",
    inReality:
      "groups talk about what all members know already. They often miss the answer that only one of them holds.",
    inSimulation:
      "groups meet every few weeks, weigh the practices that those present use, and stand behind one. How they decide is a choice; the more they want to agree, the less the worth counts.",
    source: "Lu, Yuan & McLeod 2012, Personality and Social Psychology Review 16(1)",
    strength: "assumed",
    parameters: [
      "decisionRule",
      "meetingEvery",
      "meetingTime",
      "leadershipHolds",
      "teachersHold",
      "endorsementWeight",
      "easeOfUse",
      "easeLostToChallenge",
      "meetingHours",
    ],
  },
  {
    key: "inquiry",
    label: "Groups test what they settled on and refine it",
    inReality:
      "people put less effort into shared work the more of them share it, unless each one's part can be seen.",
    inSimulation:
      "a group that settled on a practice tests it. A careful test shows its worth more clearly and makes it a little better in that school. Effort per head falls with the size of the group.",
    source: "Latané, Williams & Harkins 1979, Journal of Personality and Social Psychology 37",
    strength: "assumed",
    parameters: [
      "inquiry",
      "inquiryPrecision",
      "permissionEffect",
      "refinementRate",
      "refinementLimit",
      "expertMeasures",
      "expertGain",
      "measureHours",
      "expertCost",
      "inquiryHours",
    ],
  },
  {
    key: "usability",
    label: "Groups make what they settled on easier to use",
    inReality: "teachers know what works in a classroom day. Few are trained to measure what it is worth.",
    inSimulation:
      "a team can spend time on making a practice easier in its school. That makes it easier, not better.",
    source: "Bryk, Gomez, Grunow & LeMahieu 2015, Learning to improve",
    strength: "assumed",
    parameters: ["practicalKnowledge", "usabilityRate", "usabilityLimit", "usabilityHours"],
  },
  {
    key: "variants",
    label: "Groups turn what they have refined into practices of their own",
    inReality: "teachers change everything they use, all the time. What travels is rarely one thing.",
    inSimulation:
      "a change counts as a new practice only once a school has worked on it for long. The new practice carries part of what the school has learned.",
    source: "Hakkarainen, Palonen, Paavola & Lehtinen 2004, Communities of Networked Expertise",
    strength: "assumed",
    parameters: [
      "variantRate",
      "variantSlots",
      "variantFrom",
      "variantCarries",
      "variantSd",
      "variantLikeness",
      "variantEase",
    ],
  },
  {
    key: "adoption",
    label: "Teachers weigh up and take up practices",
    inReality:
      "people take something up once enough of those around them use it; some need nobody. Pressure and help count at least as much as what they think of it.",
    inSimulation:
      "in some weeks a teacher is open for something new. If enough of her contacts use a practice, she compares what she expects of it with what she does now, and may take it up.",
    source: "Valente 1996, Social Networks 18; Frank, Zhao & Borman 2004, Sociology of Education 77(2)",
    strength: "assumed",
    parameters: ["openness", "judgementSharpness", "challengeCost", "thresholdKind"],
  },
  {
    key: "implementation",
    label: "Users get better at a practice, learn from use, and drop what fails",
    inReality:
      "nobody carries a practice out in full. Programs that work are often carried out 60 to 80 per cent. One classroom says little about its worth, and some give up.",
    inSimulation:
      "users get better week by week, more slowly with a hard practice or with several at once. Each month they take stock, and may drop what they believe does harm.",
    source: "Durlak & DuPre 2008, American Journal of Community Psychology 41",
    strength: "assumed",
    parameters: ["learningRate", "challengeSlows", "takeStockEvery", "ownEvidence", "dropRate"],
  },
  {
    key: "coaching",
    label: "Coaches help with trying out and show what it is worth",
    inReality: "a coach visits, watches and helps. Across 60 studies, coaching clearly raised teaching.",
    inSimulation:
      "a coached teacher gets better at what she uses, faster than others, and sees more clearly what it is worth. A coach does not make a bad practice good.",
    source: "Kraft, Blazar & Hogan 2018, Review of Educational Research 88(4)",
    strength: "published",
    parameters: ["coachingSupport", "coachingEvidence", "coachingHours", "coachingMoney"],
  },
  {
    key: "mandates",
    label: "Staff do as they are told, and keep to it while the order lasts",
    inReality: "what is ordered gets used, and often thinly.",
    inSimulation:
      "staff begin to use what is ordered, whatever they think of it, and carry it out less well. While the order lasts nobody drops it.",
    source: "own design: compliance without conviction; how far fidelity varies: Durlak & DuPre 2008",
    strength: "assumed",
    parameters: ["compliance", "mandatedFidelity", "mandateHours", "mandateMoney"],
  },
  {
    key: "ties",
    label: "Ties strengthen with use, weaken without, and grow by introduction",
    inReality:
      "ties grow with use and fade without. People meet new colleagues through those they know, and trust grows by working together.",
    inSimulation:
      "each use makes a tie stronger and each week lets it fade a little. New ties come when a contact names one of his own. No tie is ever cut.",
    source: "Daly & Finnigan 2011, American Educational Research Journal 48(1)",
    strength: "assumed",
    parameters: [
      "reciprocation",
      "tieGain",
      "tieDecay",
      "trustGain",
      "membershipGrowth",
      "networkLearning",
      "newTieStrength",
    ],
  },
  {
    key: "upkeep",
    label: "Setting a network up and running it takes hours and money",
    inReality: "somebody has to run a network. Most of its cost is staff time.",
    inSimulation: "each school pays for setting the network up, and then each week for running it.",
    source: "own design; that most costs of such work are hours of staff: Knight 2012",
    strength: "assumed",
    parameters: ["networkStartHours", "networkStartMoney", "networkHours", "networkMoney"],
  },
  {
    key: "outcomes",
    label: "Instruction changes first, students' achievement much later",
    inReality:
      "teaching changes first, and what students learn follows later and by less: coaching moved teaching by about half a standard deviation and test scores by a fifth of one.",
    inSimulation:
      "a teacher gains from each practice by its worth, by how well it suits her class and by how well she carries it out. Students follow slowly, at the published ratio.",
    source: "Kraft, Blazar & Hogan 2018, Review of Educational Research 88(4)",
    strength: "published",
    parameters: ["achievementRatio", "achievementLag", "hourCost"],
  },
];
