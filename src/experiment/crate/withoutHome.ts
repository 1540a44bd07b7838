/** A command without the path of the home folder, which is often the name of a person: `~` in its place. */
export function withoutHome(command: string, home: string): string {
  if (home.length < 2) return command;
  const escaped = home.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return command.replaceAll(new RegExp(`${escaped}(?=[/\\\\\\s'"]|$)`, "g"), "~");
}
