/** What holds of an imported network where a scenario says nothing. */
export const importDefaults = { strength: 0.8, bridges: 0, meetings: true, pseudonyms: false } as const;
