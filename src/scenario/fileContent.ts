/** What a file holds: its text, its bytes (an ArrayBuffer too), or, for JSON, what its text stands for. */
export type FileContent = string | Uint8Array | object;

/** Contents of the files that a scenario names, by the names that it gives them. */
export type GivenFiles = Readonly<Record<string, FileContent>>;
