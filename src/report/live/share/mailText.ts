import type { PageData } from "../pageData.ts";
import type { Settings } from "../state/settings.ts";
import { answerSentence, verdictLines } from "../../board/sentences/answer.ts";
import { emailSubject } from "../../board/sentences/share.ts";
import type { BoardFacts } from "../../board/facts.ts";
import { quoted } from "../../sentences/words.ts";
import { shorten } from "../../text.ts";

/** An e-mail about the settings in hand. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/**
 * Subject and text of an e-mail: what was looked at, what came out where `facts` are whole (null else), and the code that
 * brings it back.
 */
export function mailText(
  { title, runCard }: PageData,
  { plans, chosen }: Settings,
  code: string,
  facts: BoardFacts | null,
): MailText {
  const plan = plans[chosen];
  const about = plan === undefined ? "today’s path" : quoted(plan.name);
  return {
    subject: facts === null ? shorten(title, 60) : emailSubject(facts, title),
    body: [
      `I looked at ${about} in the report ${quoted(title, 120)}.`,
      ...(facts === null ? [] : [answerSentence(facts), ...verdictLines(facts).slice(0, 1)]),
      `To see the same: open the report (number ${runCard.reportDigest}), choose “Share”, and enter this code:`,
      code,
      "The numbers come from simulations: they show what could happen, not what must.",
    ].join("\n\n"),
  };
}

/** The e-mail as a link that opens the reader's own mail program. */
export function mailLink({ subject, body }: MailText): string {
  const lines = body.replaceAll("\n", "\r\n");
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
