/** What of the library needs a file system: `spreadwell/node`. */
export { readScenario, shippedScenarios, type ReadScenario, type ShippedScenario } from "./readScenario.ts";
