import { unified } from "unified";
import { findAppendices } from "./stages/appendices.js";
import { readAttachedPlan } from "./stages/attached-plan.js";
import { readCitations } from "./stages/citations.js";
import { readEnding } from "./stages/ending.js";
import { checkForm } from "./stages/form.js";
import { markFurniture } from "./stages/furniture.js";
import { inferHead } from "./stages/infer-head.js";
import { readLetterhead } from "./stages/letterhead.js";
import { readNotes } from "./stages/notes.js";
import { readOutline } from "./stages/outline.js";
import { findParts } from "./stages/parts.js";
import { readProseTasks } from "./stages/prose-tasks.js";
import { checkReferences } from "./stages/references.js";
import { readReporting } from "./stages/reporting.js";
import { readResponsibilities } from "./stages/responsibilities.js";
import { separateDocuments } from "./stages/several-documents.js";
import { findSlips } from "./stages/slips.js";
import { readTables } from "./stages/tables.js";

/**
 * The stages in reading order, frozen. `pipeline()` gives an open copy: `.use()` adds a transformer
 * `(tree: SourceDocument, file: VFile)` behind the built-in ones.
 */
export const pipeline = unified()
  .use(markFurniture)
  .use(separateDocuments)
  .use(findParts)
  .use(readLetterhead)
  .use(readAttachedPlan)
  .use(findAppendices)
  .use(readEnding)
  .use(inferHead)
  .use(readTables)
  .use(readOutline)
  .use(readResponsibilities)
  .use(readReporting)
  .use(readProseTasks)
  .use(readCitations)
  .use(readNotes)
  .use(checkReferences)
  .use(checkForm)
  .use(findSlips)
  .freeze();
