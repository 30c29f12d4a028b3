/**
 * Writes `schemas/plan.schema.json` from the zod model. With `--check` it writes nothing and fails
 * when the schema is stale.
 */
import { z } from "zod";
import { PlanSchema } from "../src/model/schema.js";
import { keepFresh } from "./generated-file.js";

const { $schema, $id: _, ...rest } = z.toJSONSchema(PlanSchema, { target: "draft-2020-12" });
const schema = { $schema, $id: "urn:kehoach:plan:1.0", ...rest };

keepFresh([{ path: "schemas/plan.schema.json", content: `${JSON.stringify(schema, null, 2)}\n` }]);
