import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { UserError } from "../../core/fault.ts";
import { writeAtomically } from "../../experiment/atomicFile.ts";
import { shellWord } from "../../experiment/shellWord.ts";
import { readBytes } from "../../scenario/files.ts";
import { answersText, readAnswersFile, type AnswersFile } from "../../scenario/interview/answersFile.ts";
import type { InterviewAnswers } from "../../scenario/interview/interviewQuestion.ts";
import { scenarioText } from "../../scenario/interview/scenarioOfAnswers.ts";
import { jsonSchema } from "../../scenario/schema.ts";
import { checkFolder, takeFolder } from "../initFolder.ts";
import { print } from "../output.ts";
import { EXIT } from "../exitCodes.ts";
import { closingText } from "./closingText.ts";
import { holdInterview } from "./interview.ts";
import { openTalk } from "./talk.ts";

/** Options of `spreadwell init` that have to do with the interview. */
export interface InterviewOptions {
  readonly interview?: boolean;
  readonly answers?: string;
  readonly import?: boolean;
}

const ANSWERS = "answers.json";
const SCENARIO = "scenario.json";

/** Carries out `spreadwell init --interview`; returns the exit code. Nothing is written before the last answer. */
export async function initInterview(folder: string, options: InterviewOptions): Promise<number> {
  if (options.import)
    throw new UserError({
      path: "--import",
      problem: "does not go with --interview: an interview describes a network that is drawn by luck",
      remedy:
        "leave one of them out; docs/interview.md says how to put your own tables into what the interview made",
    });
  const earlier = earlierAnswers(folder);
  const answers =
    options.answers === undefined
      ? await answersOfTalk(folder, earlier?.answers)
      : readAnswersFile(options.answers, readBytes(options.answers)).answers;
  if (answers === null) {
    process.stderr.write("\nStopped. Nothing was written.\n");
    return EXIT.interrupted;
  }
  const scenario = scenarioText(answers);
  takeFolder(folder);
  writeAtomically(join(folder, "schema.json"), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  writeAtomically(join(folder, ANSWERS), answersText({ answers, scenario: hashOfText(scenario) }));
  writeAtomically(join(folder, SCENARIO), scenario);
  await print(closingText(folder, shellWord(join(folder, SCENARIO)), answers, earlier !== null));
  return EXIT.fine;
}

async function answersOfTalk(folder: string, earlier?: InterviewAnswers): Promise<InterviewAnswers | null> {
  const talk = openTalk(process.stdin, process.stdout.isTTY ? process.stdout : process.stderr);
  try {
    // Piped lines answer all questions, whatever was said before.
    return await holdInterview(talk, folder, talk.isLive ? earlier : undefined);
  } finally {
    talk.close();
  }
}

/** What an earlier interview left in the folder; null where there was none. Throws where the folder holds anything of the user's own. */
function earlierAnswers(folder: string): AnswersFile | null {
  const file = join(folder, ANSWERS);
  if (!existsSync(file)) {
    checkFolder(folder);
    return null;
  }
  const earlier = readAnswersFile(file, readBytes(file));
  const scenario = join(folder, SCENARIO);
  if (existsSync(scenario) && hashOfText(readFileSync(scenario, "utf8")) !== earlier.scenario)
    throw new UserError({
      file: scenario,
      problem: "was changed since the interview wrote it, and would be lost",
      remedy: `make a new folder from the same answers: spreadwell init NEW-FOLDER --answers ${shellWord(file)}`,
    });
  return earlier;
}

function hashOfText(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}
