/** Version of the scenario format. */
export const SCENARIO_VERSION = 1;
