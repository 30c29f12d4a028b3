/** Every field that is scored, and the group that the scoreboard shows it in. */
export const fields = {
  issuer: "header",
  coIssuers: "header",
  parent: "header",
  number: "header",
  symbol: "header",
  place: "header",
  date: "header",
  type: "header",
  subject: "header",
  signers: "signers",
  recipients: "recipients",
  citations: "citations",
  purpose: "purpose, requirements",
  requirements: "purpose, requirements",
  outline: "outline",
  responsibilities: "responsibilities",
  appendices: "appendices",
  "table rows": "table rows",
  "table heads": "table heads",
  "table roles": "table roles",
  "table cells": "table cells",
  lead: "bodies",
  coordinating: "bodies",
  deadlines: "deadlines",
} as const;

export type Field = keyof typeof fields;
export type Group = (typeof fields)[Field];

export const fieldNames = Object.keys(fields) as Field[];
export const groupNames = [...new Set(Object.values(fields))] as Group[];
