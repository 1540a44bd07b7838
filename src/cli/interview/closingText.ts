import { guessesOf, varyOfGuesses } from "../../scenario/interview/guesses.ts";
import type { InterviewAnswers } from "../../scenario/interview/interviewQuestion.ts";
import { shellWord } from "../../experiment/shellWord.ts";
import { guessText } from "./reviewText.ts";

const WIDTH = 88;

/** What was made, which answers were guesses, and the commands to type next. `file`: the scenario, as a shell takes it. */
export function closingText(
  folder: string,
  file: string,
  answers: InterviewAnswers,
  isAgain: boolean,
): string {
  const guesses = guessesOf(answers);
  const vary = varyOfGuesses(guesses).map((each) => `--vary ${shellWord(each)}`);
  const next = [
    ["See each value with its note", `spreadwell validate ${file} --notes`],
    ["Run 100 futures", `spreadwell run ${file}`],
    ["Hold plans against each other", `spreadwell board ${file}`],
  ];
  if (vary.length > 0)
    next.push(
      ["Which guess matters most", `spreadwell sensitivity ${file} --method morris ${vary.join(" ")}`],
      ["All guesses from end to end", `spreadwell sweep ${file} -r 20`],
    );
  next.push(["Change an answer", `spreadwell init ${shellWord(folder)} --interview`]);
  return [
    `${isAgain ? "Made anew" : "Made"} ${folder}: scenario.json (your district, with a note on each value), answers.json (what you said), schema.json.`,
    "",
    guessText(WIDTH, answers),
    "",
    "Next:",
    ...next.map(([what, command]) => `  ${what}:\n    ${command}`),
    "",
  ].join("\n");
}
