import { z } from "zod";

// The checks of scenarios are compiled where a page allows it. Ours allows nothing of the kind, and asking is a fault of
// its policy. Must be imported before what makes schemas.
z.config({ jitless: true });
