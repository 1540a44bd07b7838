// The TypeScript type of a scenario, made from its schema: every setting with its meaning, range, default and grounds,
// so that an editor shows them where a scenario is written in code.

/** A schema as far as ours goes; whatever else it should come to hold is refused, so that no type is silently wrong. */
const known = new Set(
  `type description enum const anyOf items properties required additionalProperties propertyNames minimum maximum
   exclusiveMinimum minLength maxLength minItems maxItems pattern allOf title $schema`.split(/\s+/),
);
const plain = { string: "string", number: "number", integer: "number", boolean: "boolean" };

/** The declaration of `Scenario`. */
export function scenarioTypes(schema) {
  const { description, properties } = schema;
  return `/** ${description}. Plain JSON, as in a scenario file; every setting may be left out. */
export interface Scenario ${typeOf({ type: "object", properties }, "")}
`;
}

function typeOf(schema, indent) {
  const strange = Object.keys(schema).filter((key) => !known.has(key));
  if (strange.length > 0) throw new Error(`scenarioTypes.mjs does not know ${strange.join(", ")}`);
  const { type, anyOf, items, properties, required = [], additionalProperties } = schema;
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (anyOf !== undefined) return anyOf.map((each) => typeOf(each, indent)).join(" | ");
  if (Array.isArray(type)) return type.map((each) => plain[each]).join(" | ");
  if (type === "array") return listOf(items === undefined ? "unknown" : typeOf(items, indent));
  if (type !== "object") return plain[type] ?? "unknown";
  if (properties === undefined)
    return `{ readonly [name: string]: ${typeOf(additionalProperties ?? {}, indent)} }`;
  const inner = `${indent}  `;
  const lines = Object.entries(properties).flatMap(([name, property]) => [
    ...helpOf(property).map((line) => `${inner}${line}`),
    `${inner}readonly ${/^\w+$/.test(name) ? name : JSON.stringify(name)}${required.includes(name) ? "" : "?"}: ${typeOf(property, inner)};`,
  ]);
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function listOf(entry) {
  return /^(?:\w+|\{[^|]*\})$/.test(entry) ? `readonly ${entry}[]` : `readonly (${entry})[]`;
}

function helpOf({ description, minimum, maximum }) {
  const range = minimum === undefined || maximum === undefined ? "" : ` From ${minimum} to ${maximum}.`;
  const text = `${description ?? ""}${description === undefined || range === "" ? "" : "."}${range}`.trim();
  return text === "" ? [] : [`/** ${text.replaceAll("*/", "*\\/").replace(/\.\.$/, ".")} */`];
}
