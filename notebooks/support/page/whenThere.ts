/** What a cell printed that had no data to work on. */
export interface NoData {
  readonly missing: readonly string[];
}

/** What is made of results where they are there, and else a text in its place that says what is missing and what to do. */
export function whenThere<Results extends object, Made>(
  results: Results | NoData,
  make: (results: Results) => Made,
): Made | HTMLElement {
  if (!("missing" in results)) return make(results);
  const box = document.createElement("p");
  box.className = "missing";
  box.textContent = `The data for this part are missing here: ${results.missing.join(", ")}. They have a licence of their own and do not come with Spreadwell. docs/data.md says where to get them. Then build again and name their folder: npm run notebooks -- superintendents-1958 --data path/to/data`;
  return box;
}
