import { capital } from "../../health/sentences.ts";

/** A note of the command line as a sentence; one that begins with the name of a file begins as that file does. */
export function asSentence(note: string): string {
  const begun = /^\S+\.\w+: /.test(note) ? note : capital(note);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
