/** Options that are about where and how a study runs, and whether each takes a value: a task of a cluster has its own. */
const elsewhere: readonly { readonly names: readonly string[]; readonly takesValue: boolean }[] = [
  { names: ["--output", "-o"], takesValue: true },
  { names: ["--threads", "-j"], takesValue: true },
  { names: ["--shard"], takesValue: true },
  { names: ["--slurm"], takesValue: true },
  { names: ["--kubernetes"], takesValue: true },
  { names: ["--time-limit"], takesValue: true },
  { names: ["--overwrite"], takesValue: false },
  { names: ["--continue"], takesValue: false },
  { names: ["--figures"], takesValue: false },
  { names: ["--json"], takesValue: false },
  { names: ["--quiet"], takesValue: false },
  { names: ["--no-progress"], takesValue: false },
];

/** The words of a command without those of its options that a task of a cluster sets itself. */
export function taskWords(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === "--") return [...kept, ...words.slice(at)];
    const option = elsewhere.find(({ names, takesValue }) =>
      names.some((name) => word === name || (takesValue && isJoined(word, name))),
    );
    if (option === undefined) kept.push(word);
    else if (option.takesValue && option.names.includes(word)) at++;
  }
  return kept;
}

/** Whether a word is an option with its value: --name=value, or -nvalue. */
function isJoined(word: string, name: string): boolean {
  return name.startsWith("--")
    ? word.startsWith(`${name}=`)
    : word.startsWith(name) && !word.startsWith("--");
}
