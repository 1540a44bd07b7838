/** The running text of a page, a sentence to a line: paragraphs, list items and captions, without run card and advanced settings. */
export function proseOf(html: string): string {
  const body = html
    .slice(html.indexOf("<body>"), html.indexOf('<section id="run-card"'))
    .replaceAll(/<(details|svg|nav)[\s\S]*?<\/\1>/g, "");
  const blocks = [...body.matchAll(/<(p|li|figcaption)[^>]*>([\s\S]*?)<\/\1>/g)].map((match) => match[2]!);
  return blocks
    .map((block) =>
      block
        .replaceAll(/<[^>]*>/g, " ")
        .replaceAll(/&[^;]+;/g, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .join("\n");
}

/** The US school grade that a text asks for (Flesch & Kincaid 1975). Syllables are counted by groups of vowels. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?:;](?=\s|$)|\n/).filter((sentence) => /[a-z]/i.test(sentence)).length;
  const words = text.match(/[A-Za-z]+(?:['’-][A-Za-z]+)*|[+−]?\d[\d.,]*/g) ?? [];
  const syllables = words.reduce((total, word) => total + syllablesIn(word.toLowerCase()), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesIn(word: string): number {
  if (/\d/.test(word)) return 2;
  const groups = word.replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^l]e)$/, "").match(/[aeiouy]+/g) ?? [];
  return Math.max(1, groups.length);
}
