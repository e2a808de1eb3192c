import { config } from "zod/mini";

// Compiled schemas need `eval`, which the content security policy forbids.
config({ jitless: true });
