import type { PageData } from "../pageData.ts";
import type { Settings } from "../state/settings.ts";
import { quoted } from "../../sentences/words.ts";

/** An e-mail about the settings in hand. */
export interface MailText {
  readonly subject: string;
  readonly body: string;
}

/** Subject and text of an e-mail: what was looked at, and the code that brings it back. `answer` says what came out. */
export function mailText(
  { title, runCard }: PageData,
  { plans, chosen }: Settings,
  code: string,
  answer = "",
): MailText {
  const plan = plans[chosen];
  const about = plan === undefined ? "today’s path" : quoted(plan.name);
  return {
    subject: `${title}: ${plan === undefined ? "today’s path" : plan.name}`,
    body: [
      `I looked at ${about} in the report ${quoted(title, 120)}.`,
      ...(answer === "" ? [] : [answer]),
      `To see the same: open the report (number ${runCard.reportDigest}), choose “Share”, and enter this code:`,
      code,
      "The numbers come from simulations: they show what could happen, not what will.",
    ].join("\n\n"),
  };
}

/** The e-mail as a link that opens the reader's own mail program. */
export function mailLink({ subject, body }: MailText): string {
  const lines = body.replaceAll("\n", "\r\n");
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
