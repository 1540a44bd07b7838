import * as z from "zod";
import { DOMAINS_MAXIMUM, PRACTICES_PER_DOMAIN_LIMIT } from "../model/practices.ts";
import { finite, name, schoolNames, share, text, whole } from "./schemaKit.ts";

const domain = z.strictObject({
  name: name("Focus domain, such as questioning or early reading"),
  leverage: finite(0, 100, "How much instruction in the domain counts for teaching as a whole").optional(),
});

const practice = z.strictObject({
  name: name("Name of the practice"),
  domain: name("Its focus domain").optional(),
  quality: finite(-5, 5, "Effect on instruction at full fidelity, SD of teachers' instructional quality"),
  appeal: finite(-5, 5, "How attractive it looks, on the scale of quality").optional(),
  challenge: share("How far it departs from what teachers do").optional(),
  initialUse: share("Share of staff who use it at the start").optional(),
});

const seed = z.strictObject({
  practice: text("Name of the practice"),
  share: share("Share of the staff who use it at the start"),
  schools: schoolNames.describe("Names of schools; all where absent").optional(),
});

/** How first users are placed. */
export const placements = ["apart", "together"] as const;

const firstUsers = z.strictObject({
  practice: text("Name of the practice"),
  people: whole(1, 20_000_000, "How many of the staff use it at the start"),
  placement: z
    .enum(placements)
    .describe(
      "apart: each drawn from all staff; together: one person and those she learns from (default: apart)",
    )
    .optional(),
});

/** What spreads. */
export const practicesSchema = z
  .strictObject({
    domains: z.array(domain).min(1).max(DOMAINS_MAXIMUM).optional(),
    generate: z
      .strictObject({
        perDomain: whole(1, PRACTICES_PER_DOMAIN_LIMIT, "Practices in each domain").optional(),
        resample: z.boolean().describe("Draw other practices in each replicate").optional(),
      })
      .describe("Practices drawn by `practiceQuality`")
      .optional(),
    list: z
      .array(practice)
      .min(1)
      .max(DOMAINS_MAXIMUM * PRACTICES_PER_DOMAIN_LIMIT)
      .describe("Practices one by one, instead of generate")
      .optional(),
    seeds: z.array(seed).max(1000).describe("Who uses what at the start, beyond initialUse").optional(),
    firstUsers: z
      .array(firstUsers)
      .max(1000)
      .describe("Exact numbers of first users, scattered or close together, beyond initialUse")
      .optional(),
  })
  .describe("The practices in circulation");
