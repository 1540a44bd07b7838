type Schema = Readonly<Record<string, unknown>>;

/** Keywords that say nothing about whether a value is valid. */
const remarks = new Set(["$schema", "title", "description", "default"]);

/**
 * What is wrong with a value by a JSON Schema, as an editor would see it; empty when it is valid. Knows the
 * keywords that our schema uses and throws for any other, so that none is passed over in silence.
 */
export function schemaViolations(schema: Schema, value: unknown, path = "$"): string[] {
  const found: string[] = [];
  const fail = (keyword: string): void => void found.push(`${path}: ${keyword}`);
  const group =
    typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Schema) : null;
  for (const [keyword, rule] of Object.entries(schema)) {
    if (remarks.has(keyword)) continue;
    switch (keyword) {
      case "type":
        if (![rule].flat().some((type) => isOfType(value, type))) fail("type");
        break;
      case "const":
        if (value !== rule) fail("const");
        break;
      case "enum":
        if (!(rule as unknown[]).includes(value)) fail("enum");
        break;
      case "minimum":
        if (typeof value === "number" && value < Number(rule)) fail("minimum");
        break;
      case "maximum":
        if (typeof value === "number" && value > Number(rule)) fail("maximum");
        break;
      case "minLength":
        if (typeof value === "string" && value.length < Number(rule)) fail("minLength");
        break;
      case "maxLength":
        if (typeof value === "string" && value.length > Number(rule)) fail("maxLength");
        break;
      case "pattern":
        if (typeof value === "string" && !new RegExp(String(rule), "u").test(value)) fail("pattern");
        break;
      case "minItems":
        if (Array.isArray(value) && value.length < Number(rule)) fail("minItems");
        break;
      case "maxItems":
        if (Array.isArray(value) && value.length > Number(rule)) fail("maxItems");
        break;
      case "items":
        if (Array.isArray(value))
          value.forEach((entry, at) =>
            found.push(...schemaViolations(rule as Schema, entry, `${path}[${at}]`)),
          );
        break;
      case "required":
        for (const key of rule as string[])
          if (group !== null && !Object.hasOwn(group, key)) fail(`required ${key}`);
        break;
      case "properties":
        for (const [key, inner] of Object.entries(rule as Schema)) {
          if (group !== null && Object.hasOwn(group, key))
            found.push(...schemaViolations(inner as Schema, group[key], `${path}.${key}`));
        }
        break;
      case "additionalProperties":
        for (const key of Object.keys(group ?? {})) {
          if (Object.hasOwn((schema["properties"] ?? {}) as Schema, key)) continue;
          if (rule === false) fail(`additionalProperties ${key}`);
          else found.push(...schemaViolations(rule as Schema, group![key], `${path}.${key}`));
        }
        break;
      case "propertyNames":
        for (const key of Object.keys(group ?? {}))
          found.push(...schemaViolations(rule as Schema, key, `${path} name ${key}`));
        break;
      case "allOf":
        for (const inner of rule as Schema[]) found.push(...schemaViolations(inner, value, path));
        break;
      case "anyOf":
        if ((rule as Schema[]).every((inner) => schemaViolations(inner, value, path).length > 0))
          fail("anyOf");
        break;
      default:
        throw new Error(`the check does not know the keyword ${keyword} at ${path}`);
    }
  }
  return found;
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}
