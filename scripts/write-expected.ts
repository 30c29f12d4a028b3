/**
 * Writes `expected.json` of the fixtures named on the command line (all when none is named): the whole record
 * without places. Read the difference before you commit it: a golden is compared, never renewed unread.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extractPlan } from "../src/index.js";
import { fromRoot } from "./generated-file.js";

const named = process.argv.slice(2);
const slugs = named.length > 0 ? named : readdirSync(fromRoot("fixtures"));
for (const slug of slugs) {
  const source = ["source.txt", "source.md", "source.docx"].find((name) =>
    existsSync(fromRoot(`fixtures/${slug}/${name}`)),
  );
  if (source === undefined) continue;
  const bytes = new Uint8Array(readFileSync(fromRoot(`fixtures/${slug}/${source}`)));
  const { plan } = await extractPlan(bytes, { name: source, provenance: false });
  const path = fromRoot(`fixtures/${slug}/expected.json`);
  const content = `${JSON.stringify(plan, null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, "utf8") === content) continue;
  writeFileSync(path, content);
  console.log(`fixtures/${slug}/expected.json written: read the difference`);
}
