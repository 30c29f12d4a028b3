// Generated from schemas/plan.schema.json by `npm run generate`; do not edit.
const values: ReadonlySet<unknown> = new Set(["hamlet", "commune", "district", "province", "central"]);
const values2: ReadonlySet<unknown> = new Set(["unit", "group", "person", "unknown"]);
const values3: ReadonlySet<unknown> = new Set(["high", "medium", "low"]);
const values4: ReadonlySet<unknown> = new Set(["value", "blank", "absent"]);
const pattern = /^\d{4}(-\d{2}(-\d{2})?)?$/u;
const values5: ReadonlySet<unknown> = new Set(["basis", "implements", "amends", "replaces", "attachedTo", "mentions"]);
const values6: ReadonlySet<unknown> = new Set(["purpose", "requirements", "targets", "scope", "situation", "tasks", "outputs", "form", "schedule", "budget", "organisation", "responsibility", "reporting", "appendix"]);
const values7: ReadonlySet<unknown> = new Set(["ordinal", "task", "lead", "coordinating", "leadAndCoordinating", "supervising", "requirement", "output", "deadline", "start", "end", "budget", "indicator", "unit", "quantity", "person", "place", "note", "other"]);
const values8: ReadonlySet<unknown> = new Set(["=", ">=", ">", "<=", "<", "~"]);
const values9: ReadonlySet<unknown> = new Set(["date", "range", "period", "recurring", "ongoing", "event", "relative", "reference", "none", "unknown"]);
const pattern2 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/u;
const values10: ReadonlySet<unknown> = new Set(["inclusive", "exclusive"]);
const values11: ReadonlySet<unknown> = new Set(["before", "on", "after"]);
const values12: ReadonlySet<unknown> = new Set(["plan", "regulation", "guidance", "direction", "schedule", "document"]);
const values13: ReadonlySet<unknown> = new Set(["assign", "request"]);
const values14: ReadonlySet<unknown> = new Set(["TM", "KT", "TL", "TUQ", "Q"]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isEvery(value: unknown, is: (entry: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false;
  for (const entry of value) if (!is(entry)) return false;
  return true;
}

function isMap(value: unknown, is: (entry: unknown) => boolean): boolean {
  if (!isObject(value)) return false;
  for (const key in value) if (!is(value[key])) return false;
  return true;
}

function isPlan(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "schemaVersion":
      case "document":
      case "period":
      case "opening":
      case "citations":
      case "purpose":
      case "requirements":
      case "sections":
      case "responsibilities":
      case "reporting":
      case "closing":
      case "recipients":
      case "signatures":
      case "appendices":
      case "notes":
        continue;
      default:
        return false;
    }
  }
  return (
    value.schemaVersion === "1.0" &&
    isDocumentHead(value.document) &&
    (value.period === null || isPeriod(value.period)) &&
    isEvery(value.opening, isParagraph) &&
    isEvery(value.citations, isCitation) &&
    isEvery(value.purpose, isItem) &&
    isEvery(value.requirements, isItem) &&
    isEvery(value.sections, isSection) &&
    isEvery(value.responsibilities, isResponsibility) &&
    isEvery(value.reporting, isReporting) &&
    (value.closing === null || isClosing(value.closing)) &&
    isEvery(value.recipients, isRecipient) &&
    isEvery(value.signatures, isSignature) &&
    isEvery(value.appendices, isAppendix) &&
    (value.notes === undefined || isEvery(value.notes, isParagraph))
  );
}

function isType(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "code":
      case "name":
      case "raw":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    (value.code === null || typeof value.code === "string") &&
    (value.name === null || typeof value.name === "string") &&
    (value.raw === null || typeof value.raw === "string") &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isType2(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "code":
      case "name":
      case "raw":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    (value.code === null || typeof value.code === "string") &&
    (value.name === null || typeof value.name === "string") &&
    typeof value.raw === "string" &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isAttachedPlan(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "type":
      case "subject":
      case "note":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    isType2(value.type) &&
    (value.subject === null || typeof value.subject === "string") &&
    (value.note === null || typeof value.note === "string") &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isAtFieldsEntry(value: unknown): boolean {
  return isEvery(value, isPlace);
}

function isDocumentHead(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "type":
      case "issuer":
      case "coIssuers":
      case "parent":
      case "number":
      case "place":
      case "date":
      case "subject":
      case "urgency":
      case "secrecy":
      case "circulation":
      case "draft":
      case "digitalSignatures":
      case "attachedPlan":
      case "atFields":
        continue;
      default:
        return false;
    }
  }
  return (
    isType(value.type) &&
    (value.issuer === null || isAgency(value.issuer)) &&
    (value.coIssuers === undefined || isEvery(value.coIssuers, isAgency)) &&
    (value.parent === null || isAgency(value.parent)) &&
    isDocumentNumber(value.number) &&
    (value.place === null || typeof value.place === "string") &&
    isDocumentDate(value.date) &&
    (value.subject === null || typeof value.subject === "string") &&
    (value.urgency === null || typeof value.urgency === "string") &&
    (value.secrecy === null || typeof value.secrecy === "string") &&
    (value.circulation === null || typeof value.circulation === "string") &&
    typeof value.draft === "boolean" &&
    (value.digitalSignatures === undefined || isEvery(value.digitalSignatures, isDigitalSignature)) &&
    (value.attachedPlan === undefined || isAttachedPlan(value.attachedPlan)) &&
    (value.atFields === undefined || isMap(value.atFields, isAtFieldsEntry))
  );
}

function isPlace(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "start":
      case "end":
      case "line":
      case "page":
      case "box":
      case "paragraph":
      case "table":
      case "row":
      case "cell":
        continue;
      default:
        return false;
    }
  }
  return (
    Number.isSafeInteger(value.start) && (value.start as number) >= 0 &&
    Number.isSafeInteger(value.end) && (value.end as number) >= 0 &&
    Number.isSafeInteger(value.line) && (value.line as number) > 0 &&
    (value.page === undefined || (Number.isSafeInteger(value.page) && (value.page as number) > 0)) &&
    (value.box === undefined || (Array.isArray(value.box) && value.box.length === 4 && Number.isFinite(value.box[0]) && Number.isFinite(value.box[1]) && Number.isFinite(value.box[2]) && Number.isFinite(value.box[3]))) &&
    (value.paragraph === undefined || (Number.isSafeInteger(value.paragraph) && (value.paragraph as number) > 0)) &&
    (value.table === undefined || (Number.isSafeInteger(value.table) && (value.table as number) > 0)) &&
    (value.row === undefined || (Number.isSafeInteger(value.row) && (value.row as number) > 0)) &&
    (value.cell === undefined || (Number.isSafeInteger(value.cell) && (value.cell as number) > 0))
  );
}

function isAgency(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "raw":
      case "name":
      case "level":
      case "kind":
      case "confidence":
      case "inferred":
      case "runTogether":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.raw === "string" &&
    (value.name === null || typeof value.name === "string") &&
    (value.level === null || values.has(value.level)) &&
    values2.has(value.kind) &&
    values3.has(value.confidence) &&
    (value.inferred === undefined || typeof value.inferred === "boolean") &&
    (value.runTogether === undefined || typeof value.runTogether === "boolean") &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isDocumentNumber(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "status":
      case "raw":
      case "sequence":
      case "symbol":
      case "year":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    values4.has(value.status) &&
    (value.raw === null || typeof value.raw === "string") &&
    (value.sequence === null || typeof value.sequence === "string") &&
    (value.symbol === null || typeof value.symbol === "string") &&
    (value.year === null || Number.isSafeInteger(value.year)) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isDocumentDate(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "status":
      case "raw":
      case "edtf":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    values4.has(value.status) &&
    (value.raw === null || typeof value.raw === "string") &&
    (value.edtf === null || (typeof value.edtf === "string" && pattern.test(value.edtf))) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isDigitalSignature(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "signer":
      case "signedAt":
      case "reason":
      case "location":
      case "verified":
        continue;
      default:
        return false;
    }
  }
  return (
    (value.signer === null || typeof value.signer === "string") &&
    (value.signedAt === null || typeof value.signedAt === "string") &&
    (value.reason === null || typeof value.reason === "string") &&
    (value.location === null || typeof value.location === "string") &&
    typeof value.verified === "boolean"
  );
}

function isPeriod(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "raw":
      case "start":
      case "end":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.raw === "string" &&
    typeof value.start === "string" &&
    typeof value.end === "string" &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isParagraph(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "type":
      case "text":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    value.type === "paragraph" &&
    typeof value.text === "string" &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isType3(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "code":
      case "name":
        continue;
      default:
        return false;
    }
  }
  return (
    (value.code === null || typeof value.code === "string") &&
    typeof value.name === "string"
  );
}

function isCitation(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "raw":
      case "role":
      case "type":
      case "number":
      case "symbol":
      case "year":
      case "date":
      case "issuer":
      case "subject":
      case "title":
      case "at":
      case "atFields":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.raw === "string" &&
    values5.has(value.role) &&
    (value.type === null || isType3(value.type)) &&
    (value.number === null || typeof value.number === "string") &&
    (value.symbol === null || typeof value.symbol === "string") &&
    (value.year === null || Number.isSafeInteger(value.year)) &&
    (value.date === null || typeof value.date === "string") &&
    (value.issuer === null || typeof value.issuer === "string") &&
    (value.subject === null || typeof value.subject === "string") &&
    (value.title === null || typeof value.title === "string") &&
    (value.at === undefined || isEvery(value.at, isPlace)) &&
    (value.atFields === undefined || isMap(value.atFields, isAtFieldsEntry))
  );
}

function isItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "type":
      case "marker":
      case "text":
      case "children":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    value.type === "item" &&
    (value.marker === null || typeof value.marker === "string") &&
    typeof value.text === "string" &&
    isEvery(value.children, isItem) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isRole(value: unknown): boolean {
  return values6.has(value);
}

function isSection(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "label":
      case "title":
      case "level":
      case "roles":
      case "blocks":
      case "children":
      case "tasks":
      case "at":
      case "atFields":
        continue;
      default:
        return false;
    }
  }
  return (
    (value.label === null || typeof value.label === "string") &&
    typeof value.title === "string" &&
    Number.isSafeInteger(value.level) && (value.level as number) > 0 &&
    isEvery(value.roles, isRole) &&
    isEvery(value.blocks, isBlock) &&
    isEvery(value.children, isSection) &&
    (value.tasks === undefined || isEvery(value.tasks, isTaskRow)) &&
    (value.at === undefined || isEvery(value.at, isPlace)) &&
    (value.atFields === undefined || isMap(value.atFields, isAtFieldsEntry))
  );
}

function isBlock(value: unknown): boolean {
  return isParagraph(value) || isItem(value) || isTable(value);
}

function isTable(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "type":
      case "columns":
      case "rows":
      case "census":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    value.type === "table" &&
    isEvery(value.columns, isColumn) &&
    isEvery(value.rows, isRow) &&
    isTableCensus(value.census) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isColumn(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "header":
      case "role":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.header === "string" &&
    values7.has(value.role) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isRow(value: unknown): boolean {
  return isSectionRow(value) || isTaskRow(value) || isDataRow(value);
}

function isPath(value: unknown): boolean {
  return typeof value === "string";
}

function isSectionRow(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "kind":
      case "label":
      case "title":
      case "path":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    value.kind === "section" &&
    (value.label === null || typeof value.label === "string") &&
    typeof value.title === "string" &&
    isEvery(value.path, isPath) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isOrdinal(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "raw":
      case "value":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.raw === "string" &&
    (value.value === null || Number.isSafeInteger(value.value))
  );
}

function isTask(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "text":
      case "leadIn":
      case "bullets":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.text === "string" &&
    (value.leadIn === null || typeof value.leadIn === "string") &&
    isEvery(value.bullets, isPath) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isInherited(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

function isTaskRow(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "kind":
      case "id":
      case "ordinal":
      case "path":
      case "task":
      case "lead":
      case "coordinating":
      case "supervising":
      case "requirement":
      case "output":
      case "targets":
      case "deadline":
      case "budget":
      case "notes":
      case "cells":
      case "inherited":
      case "continued":
      case "at":
      case "atFields":
      case "cellsAt":
        continue;
      default:
        return false;
    }
  }
  return (
    value.kind === "task" &&
    typeof value.id === "string" &&
    (value.ordinal === null || isOrdinal(value.ordinal)) &&
    isEvery(value.path, isPath) &&
    isTask(value.task) &&
    isEvery(value.lead, isAgency) &&
    isEvery(value.coordinating, isAgency) &&
    (value.supervising === undefined || isEvery(value.supervising, isAgency)) &&
    (value.requirement === null || typeof value.requirement === "string") &&
    (value.output === null || typeof value.output === "string") &&
    isEvery(value.targets, isTarget) &&
    isDeadline(value.deadline) &&
    (value.budget === null || typeof value.budget === "string") &&
    (value.notes === null || typeof value.notes === "string") &&
    isEvery(value.cells, isPath) &&
    (value.inherited === undefined || isEvery(value.inherited, isInherited)) &&
    typeof value.continued === "boolean" &&
    (value.at === undefined || isEvery(value.at, isPlace)) &&
    (value.atFields === undefined || isMap(value.atFields, isAtFieldsEntry)) &&
    (value.cellsAt === undefined || isEvery(value.cellsAt, isAtFieldsEntry))
  );
}

function isTarget(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "raw":
      case "op":
      case "value":
      case "max":
      case "unit":
      case "of":
      case "per":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.raw === "string" &&
    values8.has(value.op) &&
    Number.isFinite(value.value) &&
    (value.max === null || Number.isFinite(value.max)) &&
    (value.unit === null || typeof value.unit === "string") &&
    (value.of === null || typeof value.of === "string") &&
    (value.per === null || typeof value.per === "string") &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isRelation(value: unknown): boolean {
  return values11.has(value);
}

function isReference(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "type":
      case "owner":
      case "number":
        continue;
      default:
        return false;
    }
  }
  return (
    values12.has(value.type) &&
    (value.owner === null || typeof value.owner === "string") &&
    (value.number === null || typeof value.number === "string")
  );
}

function isImpliedRecurrence(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "raw":
      case "rrule":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.raw === "string" &&
    (value.rrule === null || typeof value.rrule === "string")
  );
}

function isDeadline(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "raw":
      case "kind":
      case "start":
      case "due":
      case "boundary":
      case "rrule":
      case "event":
      case "relations":
      case "reference":
      case "duration":
      case "businessDays":
      case "impliedRecurrence":
      case "parts":
      case "assumptions":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    (value.raw === null || typeof value.raw === "string") &&
    values9.has(value.kind) &&
    (value.start === null || (typeof value.start === "string" && pattern2.test(value.start))) &&
    (value.due === null || (typeof value.due === "string" && pattern2.test(value.due))) &&
    (value.boundary === null || values10.has(value.boundary)) &&
    (value.rrule === null || typeof value.rrule === "string") &&
    (value.event === null || typeof value.event === "string") &&
    (value.relations === undefined || isEvery(value.relations, isRelation)) &&
    (value.reference === null || isReference(value.reference)) &&
    (value.duration === undefined || value.duration === null || typeof value.duration === "string") &&
    (value.businessDays === undefined || typeof value.businessDays === "boolean") &&
    (value.impliedRecurrence === undefined || value.impliedRecurrence === null || isImpliedRecurrence(value.impliedRecurrence)) &&
    (value.parts === undefined || isEvery(value.parts, isPath)) &&
    isEvery(value.assumptions, isPath) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isDataRow(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "kind":
      case "cells":
      case "at":
      case "cellsAt":
        continue;
      default:
        return false;
    }
  }
  return (
    value.kind === "data" &&
    isEvery(value.cells, isPath) &&
    (value.at === undefined || isEvery(value.at, isPlace)) &&
    (value.cellsAt === undefined || isEvery(value.cellsAt, isAtFieldsEntry))
  );
}

function isTableCensus(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "heads":
      case "repeatedHeads":
      case "sections":
      case "joined":
      case "tasks":
      case "others":
        continue;
      default:
        return false;
    }
  }
  return (
    Number.isSafeInteger(value.heads) &&
    Number.isSafeInteger(value.repeatedHeads) &&
    Number.isSafeInteger(value.sections) &&
    Number.isSafeInteger(value.joined) &&
    Number.isSafeInteger(value.tasks) &&
    Number.isSafeInteger(value.others)
  );
}

function isResponsibility(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "actor":
      case "mode":
      case "heading":
      case "duties":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    isAgency(value.actor) &&
    values13.has(value.mode) &&
    typeof value.heading === "string" &&
    isEvery(value.duties, isItem) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isReporting(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "raw":
      case "from":
      case "to":
      case "via":
      case "frequency":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.raw === "string" &&
    (value.from === null || typeof value.from === "string") &&
    (value.to === null || typeof value.to === "string") &&
    (value.via === null || typeof value.via === "string") &&
    (value.frequency === null || isImpliedRecurrence(value.frequency)) &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isClosing(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "text":
      case "contact":
      case "endMark":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.text === "string" &&
    (value.contact === null || typeof value.contact === "string") &&
    (value.endMark === null || typeof value.endMark === "string") &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isRecipient(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "text":
      case "agencies":
      case "purpose":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.text === "string" &&
    isEvery(value.agencies, isPath) &&
    (value.purpose === null || typeof value.purpose === "string") &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isAuthority(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "code":
      case "raw":
      case "of":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    values14.has(value.code) &&
    typeof value.raw === "string" &&
    (value.of === null || typeof value.of === "string") &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isSignature(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "authority":
      case "position":
      case "name":
      case "at":
      case "atFields":
        continue;
      default:
        return false;
    }
  }
  return (
    isEvery(value.authority, isAuthority) &&
    (value.position === null || typeof value.position === "string") &&
    (value.name === null || typeof value.name === "string") &&
    (value.at === undefined || isEvery(value.at, isPlace)) &&
    (value.atFields === undefined || isMap(value.atFields, isAtFieldsEntry))
  );
}

function isAttachedTo(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "raw":
      case "number":
      case "date":
      case "issuer":
      case "at":
        continue;
      default:
        return false;
    }
  }
  return (
    typeof value.raw === "string" &&
    (value.number === null || typeof value.number === "string") &&
    (value.date === null || typeof value.date === "string") &&
    (value.issuer === null || typeof value.issuer === "string") &&
    (value.at === undefined || isEvery(value.at, isPlace))
  );
}

function isAppendix(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key in value) {
    switch (key) {
      case "label":
      case "number":
      case "title":
      case "attachedTo":
      case "blocks":
      case "at":
      case "atFields":
        continue;
      default:
        return false;
    }
  }
  return (
    (value.label === null || typeof value.label === "string") &&
    (value.number === null || Number.isSafeInteger(value.number)) &&
    (value.title === null || typeof value.title === "string") &&
    (value.attachedTo === null || isAttachedTo(value.attachedTo)) &&
    isEvery(value.blocks, isBlock) &&
    (value.at === undefined || isEvery(value.at, isPlace)) &&
    (value.atFields === undefined || isMap(value.atFields, isAtFieldsEntry))
  );
}

/** Tells whether a value is a Plan record, as `PlanSchema` does. */
export function isPlanRecord(value: unknown): boolean {
  return isPlan(value);
}
