/** Exit codes: what a script can rely on. */
export const EXIT = { fine: 0, userMistake: 1, someRunsFailed: 2, bug: 70, interrupted: 130 } as const;
