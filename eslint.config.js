import js from "@eslint/js";
import tseslint from "typescript-eslint";

// Below scenario/ a run must be the same bit for bit everywhere: these differ in the last bit between engines,
// or between one run and the next.
const unsteady = [
  "exp",
  "expm1",
  "log",
  "log2",
  "log10",
  "log1p",
  "pow",
  "sin",
  "cos",
  "tan",
  "asin",
  "acos",
  "atan",
  "atan2",
  "sinh",
  "cosh",
  "tanh",
  "asinh",
  "acosh",
  "atanh",
  "cbrt",
  "hypot",
  "random",
];

export default tseslint.config(
  { ignores: ["dist", "output", "node_modules", "test/report/gallery"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true } }],
      eqeqeq: "error",
      "no-self-compare": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      // The library's file for browsers would hold all of zod, texts in fifty languages included.
      "no-restricted-syntax": [
        "error",
        {
          selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
          message: 'write import * as z from "zod"',
        },
      ],
    },
  },
  { files: ["**/*.config.{js,ts}", "**/*.d.ts"], rules: { "no-restricted-exports": "off" } },
  {
    files: ["build/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  {
    files: ["src/core/**/*.ts", "src/model/**/*.ts", "src/engine/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...unsteady.map((property) => ({
          object: "Math",
          property,
          message: "differs between engines: use core/mathematics.ts",
        })),
        { object: "Date", property: "now", message: "a run must not read clocks" },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "BinaryExpression[operator='**']", message: "differs between engines: multiply" },
        { selector: "AssignmentExpression[operator='**=']", message: "differs between engines: multiply" },
      ],
      "no-restricted-globals": ["error", "process", "performance", "Date", "window", "document"],
    },
  },
);
