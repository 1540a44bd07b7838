import type { Parameter } from "../core/parameter.ts";
import { adoptionParameters } from "./mechanisms/adoption.ts";
import { communityParameters } from "./mechanisms/communities.ts";
import { coachingParameters } from "./mechanisms/coaching.ts";
import { deliberationParameters } from "./mechanisms/deliberation.ts";
import { discoveryParameters } from "./mechanisms/discovery.ts";
import { implementationParameters } from "./mechanisms/implementation.ts";
import { inquiryParameters } from "./mechanisms/inquiry.ts";
import { leadershipParameters } from "./mechanisms/leadership.ts";
import { mandateParameters } from "./mechanisms/mandates.ts";
import { outcomeParameters } from "./mechanisms/outcomes.ts";
import { principalsParameters } from "./mechanisms/principals.ts";
import { purposeParameters } from "./mechanisms/purpose.ts";
import { sharingParameters } from "./mechanisms/sharing.ts";
import { tieParameters } from "./mechanisms/ties.ts";
import { turnoverParameters } from "./mechanisms/turnover.ts";
import { usabilityParameters } from "./mechanisms/usability.ts";
import { demandParameters } from "./demand.ts";
import { variantParameters } from "./mechanisms/variants.ts";
import { upkeepParameters } from "./mechanisms/upkeep.ts";
import { connectingParameters } from "./interventions/connect.ts";
import { exchangeParameters } from "./interventions/exchange.ts";
import { seedParameters } from "./interventions/seed.ts";
import { trainingParameters } from "./interventions/train.ts";
import { initialParameters } from "./initialise.ts";
import { personParameters } from "./newcomer.ts";
import { deindividuationParameters } from "./perils/deindividuation.ts";
import { diffusionParameters } from "./perils/diffusionOfResponsibility.ts";
import { groupthinkParameters } from "./perils/groupthink.ts";
import { qualityControlParameters } from "./perils/qualityControl.ts";
import { practiceParameters } from "./practices.ts";
import { pressureParameters } from "./pressure.ts";
import { researchParameters } from "./research.ts";
import { weekParameters } from "./week.ts";
import { networkParameters } from "./generators/networkParameters.ts";
import { randomGraphParameters, rewiredRingParameters } from "./generators/topologyParameters.ts";

/** Every parameter of the model, by name. A new mechanism adds its own set here and itself to the registry. */
export const parameters = {
  ...qualityControlParameters,
  ...groupthinkParameters,
  ...diffusionParameters,
  ...deindividuationParameters,
  ...sharingParameters,
  ...deliberationParameters,
  ...inquiryParameters,
  ...adoptionParameters,
  ...leadershipParameters,
  ...tieParameters,
  ...implementationParameters,
  ...initialParameters,
  ...personParameters,
  ...discoveryParameters,
  ...turnoverParameters,
  ...outcomeParameters,
  ...mandateParameters,
  ...coachingParameters,
  ...trainingParameters,
  ...upkeepParameters,
  ...seedParameters,
  ...connectingParameters,
  ...exchangeParameters,
  ...practiceParameters,
  ...weekParameters,
  ...purposeParameters,
  ...researchParameters,
  ...demandParameters,
  ...usabilityParameters,
  ...pressureParameters,
  ...principalsParameters,
  ...communityParameters,
  ...variantParameters,
} as const;

export type ParameterName = keyof typeof parameters;
export const parameterNames = Object.keys(parameters) as ParameterName[];

/** A parameter's declaration, without the narrow type of its own literal. */
export function parameterOf(name: ParameterName): Parameter {
  return parameters[name];
}

/** What a scenario can give: the model's parameters and those of the network generator. */
export const declaredParameters: Readonly<Record<string, Parameter>> = {
  ...networkParameters,
  ...rewiredRingParameters,
  ...randomGraphParameters,
  ...parameters,
};

/**
 * The values in force: one for each school, or a single one for parameters of the whole system. A run
 * owns its settings, and interventions change them between weeks.
 */
export type Settings = { readonly [K in ParameterName]: Float64Array };

/** Values by name, as a scenario gives them; what is absent takes its default. */
export type GivenValues = Partial<Readonly<Record<ParameterName, number>>>;

/** Settings with the same value in every school. */
export function buildSettings(given: GivenValues, schoolCount: number): Settings {
  // Made at once and not key by key: V8 looks names up in such an object several times as fast.
  return Object.fromEntries(
    parameterNames.map((name) => {
      const parameter = parameterOf(name);
      const length = parameter.scope === "school" ? schoolCount : 1;
      return [name, new Float64Array(length).fill(given[name] ?? parameter.default)];
    }),
  ) as unknown as Settings;
}

const twins = parameterNames.filter((name) => Object.hasOwn(networkParameters, name));
// One name for two things would silently hide one of them in every table of names.
if (twins.length > 0)
  throw new Error(`declared twice, in the network generator and in the model: ${twins.join(", ")}`);
