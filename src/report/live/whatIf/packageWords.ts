import type { Answer } from "../../../scenario/questions/question.ts";
import { whatIfQuestions } from "../../../scenario/questions/whatIf.ts";
import { listOf } from "../../sentences/words.ts";
import type { Package } from "./budgetPlans.ts";

const firstWords: Readonly<Record<string, string>> = {
  connected: "those first whom most colleagues ask",
  chance: "chosen by lot",
  weakest: "those first whose teaching is weakest",
};

/** A package in words, what differs from today only: "coaches for 20 of 100 teachers for 2 school years, chosen by lot". */
export function packageWords(answers: Package, today: Readonly<Record<string, Answer>>): string {
  const differs = (key: string): boolean => answers[key] !== today[key];
  const show = (key: string): string =>
    whatIfQuestions.find((question) => question.key === key)?.show(answers[key]!) ?? "";
  const parts: string[] = [];
  if (answers["coach"] !== 0) {
    const first = firstWords[String(answers["first"])] ?? "";
    parts.push(`coaches for ${show("coach")} for ${show("years")} (${first})`);
  } else if (differs("coach")) parts.push("no coaches");
  if (differs("time")) {
    const span = answers["coach"] === 0 ? ` for ${show("years")}` : "";
    parts.push(`time kept free for ${show("time")}${span}`);
  }
  if (differs("link")) parts.push(`${show("link")} of teachers linked`);
  if (differs("test")) parts.push(`practices tested ${show("test")}`);
  return parts.length === 0 ? "nothing that costs money" : listOf(parts);
}
