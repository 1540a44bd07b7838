/** The model in short, by the headings of the ODD protocol for agent-based models. */
export const modelSummary: readonly { readonly heading: string; readonly text: string }[] = [
  {
    heading: "Purpose",
    text: "It shows how teaching practices of varying quality travel through a network of schools, and what becomes of teaching. It compares plans under the same luck. It is no forecast for a district.",
  },
  {
    heading: "Who and what there is",
    text: "Staff (teachers, principals and coaches), practices, ties, groups that meet, and schools. Only teachers have classes, so only they count in the measures of teaching.",
  },
  {
    heading: "What happens in a week",
    text: "Everybody acts on how the week began. People leave and come, practices are found and shown, groups meet and settle on something and test it, teachers weigh up and take up, get better and drop, and ties grow and fade. 36 weeks make a school year.",
  },
  {
    heading: "Design concepts",
    text: "People take up what enough of their contacts use and what they expect to help. They learn from what they see, give more weight to clearer evidence, and never see the true worth of a practice. Who uses what, how well, and with what effect comes out of this; the rates and the worth of practices are put in.",
  },
  {
    heading: "Chance",
    text: "Each choice that hangs on luck draws from a stream of its own, so that two runs that differ in one setting are the same until the first event that the difference causes. The arithmetic is the same in every computer, to the last bit.",
  },
  {
    heading: "How it starts",
    text: "A few people use each practice. Skill, the share of contacts who must go first, and the fit of each practice are drawn for each person and school. The network is read from a file, or drawn like those of real schools.",
  },
  {
    heading: "What it was checked against",
    text: "Limits where the answer is known, published findings on the direction of effects, and data on the spread of teaching methods and farm practices. Where it does not fit, the documents say so.",
  },
];

/** Where the whole description is, by name: the page asks for nothing on the web. */
export const documents: readonly { readonly name: string; readonly about: string }[] = [
  { name: "docs/model.md", about: "the model, rule by rule" },
  { name: "docs/parameters.md", about: "every number with its source or the reason for it" },
  { name: "docs/verification.md", about: "how it was checked" },
  { name: "docs/facts.md", about: "published findings, and whether they come out" },
  { name: "docs/field.md", about: "data from the field, and how well the model fits" },
  { name: "docs/data.md", about: "where to get the data" },
];

/** Data that values or checks of the model come from. */
export const dataUsed: readonly { readonly what: string; readonly from: string; readonly licence: string }[] =
  [
    {
      what: "Advice networks of 433 teachers in 15 schools: the shape of networks that are drawn",
      from: "Pitts & Spillane 2009; R package HLSM, data set schoolsAdviceData",
      licence: "GPL (2 or later)",
    },
    {
      what: "The years in which 38 superintendents took up a new way of teaching mathematics, and who were friends: a check",
      from: "Carlson 1965; Pajek data sets, modMath",
      licence: "CC BY-NC-SA 2.5",
    },
    {
      what: "692 farmers in 11 villages and twelve farm practices: a check",
      from: "Rogers, Ascroft & Röling 1970; R package netdiffuseR, data set brfarmers",
      licence: "MIT",
    },
    {
      what: "Discussions of 445 and 492 educators in an online course: a check",
      from: "Kellogg & Edelmann 2015; Harvard Dataverse, doi 10.7910/DVN/ZZH3UB",
      licence: "CC0",
    },
  ];
