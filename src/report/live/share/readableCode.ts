const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** A prime below 32²: two digits hold what remains, and one wrong digit or two that changed places always show. */
const PRIME = 1021;
const GROUP = 4;

/** What was wrong with a code, in words for the reader. */
export interface CodeFault {
  readonly problem: string;
}

/** Bits as a code to be read aloud: digits and capital letters without I, L, O and U, two check digits, groups of four. */
export function writeReadable(bits: readonly number[]): string {
  const digits: number[] = [];
  for (let at = 0; at < bits.length; at += 5)
    digits.push([0, 1, 2, 3, 4].reduce((value, offset) => value * 2 + (bits[at + offset] ?? 0), 0));
  while (digits.length > 1 && digits.at(-1) === 0) digits.pop();
  const rest = remainder([...digits, 0, 0]);
  const check = (PRIME - rest) % PRIME;
  const text = [...digits, Math.floor(check / 32), check % 32].map((digit) => DIGITS[digit]).join("");
  return text.match(/.{1,4}/g)!.join("-");
}

/** Bits of a code as somebody typed it: small letters, spaces, dashes, O for 0, I or L for 1. Never throws. */
export function readReadable(text: string): number[] | CodeFault {
  const typed = text
    .toUpperCase()
    .replace(/[\s\p{Pd}.,·_]+/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (typed === "") return { problem: "There is no code yet." };
  const strange = [...typed].find((letter) => !DIGITS.includes(letter));
  if (strange !== undefined)
    return { problem: `“${strange}” is never part of a code: codes have digits, and letters without U.` };
  if (typed.length < 3) return { problem: "This is too short for a code." };
  const digits = [...typed].map((letter) => DIGITS.indexOf(letter));
  if (remainder(digits) !== 0)
    return {
      problem: `Something in this code is not as it was given: compare it group by group (${groupsOf(typed)}).`,
    };
  return digits.slice(0, -2).flatMap((digit) => [16, 8, 4, 2, 1].map((bit) => (digit & bit ? 1 : 0)));
}

function groupsOf(typed: string): string {
  const shown = typed.length > 64 ? `${typed.slice(0, 64)}…` : typed;
  return shown.match(new RegExp(`.{1,${GROUP}}`, "gu"))!.join("-");
}

function remainder(digits: readonly number[]): number {
  return digits.reduce((rest, digit) => (rest * 32 + digit) % PRIME, 0);
}
