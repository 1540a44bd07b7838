import type { ParameterSet } from "../../core/parameter.ts";
import { coachingParameters } from "../mechanisms/coaching.ts";
import { mandateParameters } from "../mechanisms/mandates.ts";
import { connectingParameters } from "./connect.ts";
import { exchangeParameters } from "./exchange.ts";
import type { Intervention } from "./intervention.ts";
import { seedParameters } from "./seed.ts";
import { trainingParameters } from "./train.ts";

/** Parameters that say how a kind of intervention works and what it costs: without it they change nothing. */
export const kindParameters: Readonly<Partial<Record<Intervention["kind"], ParameterSet>>> = {
  seed: seedParameters,
  mandate: mandateParameters,
  train: trainingParameters,
  coach: coachingParameters,
  connect: connectingParameters,
  exchange: exchangeParameters,
};
