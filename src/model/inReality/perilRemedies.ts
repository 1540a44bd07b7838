/** What people can do about each peril, by its key: what the model knows of as a remedy, in plain words. */
export const perilRemedies: Readonly<Record<string, readonly string[]>> = {
  qualityControl: [
    "Let somebody look at a practice in a classroom before it is passed on.",
    "Say clearly what the practice should achieve, so that people look at that and not at how well it sells.",
    "Work together on a lesson: of all ways to share, joint work shows best what a practice is worth.",
  ],
  groupthink: [
    "Protect the one who disagrees. Ask for doubts first, and thank people for them.",
    "Let the principal sit in as a learner, and make it safe to say no.",
    "Ask what only one person knows before you ask what all know.",
  ],
  diffusionOfResponsibility: [
    "Give each task a name.",
    "Make each person’s part visible to the others.",
    "Keep working groups small.",
  ],
  deindividuation: [
    "Ask each teacher for her own judgement, for her own class, before the group speaks.",
    "Let people say no to a practice that does not suit their class, and name who chose what.",
    "Watch the quietest good practice, not only the one that most people use.",
  ],
};
