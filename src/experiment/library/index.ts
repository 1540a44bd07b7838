/** Spreadwell as a library: runs in Node and in a browser. See docs/api.md. */
export { check } from "./check.ts";
export { compare, type Comparison, type CompareOptions } from "./compareResults.ts";
export { metrics, parameters, version, type MetricInfo, type ParameterInfo } from "./catalogue.ts";
export { createSimulation, type Simulation } from "./simulation.ts";
export { simulate, type Results } from "./simulate.ts";
export type { Person, Tie, Use } from "./person.ts";
export type { Scenario } from "./scenarioType.ts";
export type { ScenarioOptions, SimulateOptions, SimulationOptions } from "./options.ts";
export type { Row, Table } from "./table.ts";
export type { Column } from "../column.ts";
export type { MetricComparison } from "../compare/compareResult.ts";
export type { FileContent } from "../../scenario/fileContent.ts";
export { describeFault, UserError, type Fault } from "../../core/fault.ts";
