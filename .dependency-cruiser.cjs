/**
 * Who may import whom. docs/architecture.md tells the same in words.
 *
 * A layer rule names the only folders a layer may reach inside src/; everything else in src/ is
 * forbidden to it. Library rules name the only folders that may reach a library.
 */

/** The files of a folder, or one file, directly under src/. */
const inSource = (...parts) =>
  parts.map((part) => `^src/${part}${part.endsWith(".ts") ? "$" : "/"}`.replaceAll(".ts", "[.]ts"));

/** The named files of src/`layer` may import themselves and `allowed`, nothing else of ours. */
const layer = (name, from, allowed, comment) => ({
  name: `layer-${name}`,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: "^src/", pathNot: allowed },
});

/** A library may be imported only from `allowed`. */
const onlyFrom = (name, packages, allowed, comment) => ({
  name: `only-${name}`,
  comment,
  severity: "error",
  from: { path: "^src/", pathNot: allowed },
  to: { path: `(^|/)node_modules/(${packages})/` },
});

const readerRoot = "^src/readers/((reader|limits|detect)[.]ts$|shared/)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle means that two files are one file, or that a third one is missing.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "The import leads nowhere.",
      severity: "error",
      from: { path: "^(src|tests|scripts|bench|eval)/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-dev-dependencies",
      comment: "src/ is what users install: it may import only dependencies, not devDependencies.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-undeclared-dependencies",
      comment: "The package is not listed in package.json.",
      severity: "error",
      from: { path: "^(src|tests|scripts|bench|eval)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-outside",
      comment: "src/ imports nothing of ours outside src/.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|scripts|bench|eval|dist|fixtures|schemas|vocabularies)/" },
    },

    layer("model", "^src/model/", inSource("model"), "The model imports nothing else of ours."),
    layer("text", "^src/text/", inSource("text", "model"), "Text knows only strings."),
    layer(
      "source",
      "^src/source/",
      inSource("source", "text", "model"),
      "A source document knows neither its reader nor its stages.",
    ),
    layer(
      "vocabulary",
      "^src/vocabulary/",
      inSource("vocabulary", "text", "model"),
      "Vocabulary is data with a thin way to ask it.",
    ),
    layer(
      "interpret",
      "^src/interpret/",
      inSource("interpret", "vocabulary", "source", "text", "model"),
      "Interpretation turns a wording into a typed value: no tree, no format.",
    ),
    layer(
      "readers-root",
      readerRoot,
      [readerRoot, ...inSource("source", "text", "model")],
      "The reader's interface, limits, detection and what readers share know no particular format.",
    ),
    {
      name: "layer-reader",
      comment:
        "A reader knows its own folder, the reader interface, limits and detection, and the source document. It knows no other reader and no plan.",
      severity: "error",
      from: { path: "^src/readers/([^/]+)/", pathNot: ["^src/readers/(markdown|rich|shared)/"] },
      to: {
        path: "^src/",
        pathNot: ["^src/readers/($1|rich)/", readerRoot, ...inSource("source", "text", "model")],
      },
    },
    layer(
      "reader-markdown",
      "^src/readers/markdown/",
      [readerRoot, ...inSource("readers/markdown", "readers/text", "source", "text", "model")],
      "Markdown is text with marks: what is left after the marks is read by the text reader.",
    ),
    layer(
      "reader-rich",
      "^src/readers/rich/",
      [readerRoot, ...inSource("readers/rich", "readers/text", "source", "text", "model")],
      "What formatted documents have in common; paragraphs set in columns by hand are read as lines of text.",
    ),
    layer(
      "readers",
      "^src/readers/",
      inSource("readers", "source", "text", "model"),
      "Reading comes before understanding: no stage, no vocabulary, no plan.",
    ),
    layer(
      "stages",
      "^src/stages/",
      inSource("stages", "source", "text", "vocabulary", "interpret", "model"),
      "A stage knows no format and no later layer.",
    ),
    {
      name: "no-stage-imports-stage",
      comment:
        "A stage is one concern. What two stages share lives in src/stages/shared/; the order of the stages lives in src/pipeline.ts.",
      severity: "error",
      from: { path: "^src/stages/([^/]+?)(?:\\.ts$|/)" },
      to: { path: "^src/stages/", pathNot: ["^src/stages/shared/", "^src/stages/$1(?:\\.ts$|/)"] },
    },
    layer(
      "assemble",
      "^src/assemble/",
      inSource("assemble", "source", "text", "interpret", "vocabulary", "model"),
      "Assembly reads the annotated tree, never a file format or a stage.",
    ),
    layer(
      "render",
      "^src/render/",
      inSource("render", "list-tasks.ts", "model"),
      "A renderer sees only the Plan and the list of its tasks.",
    ),
    layer(
      "orchestration",
      inSource("pipeline.ts", "extract.ts"),
      inSource(
        "pipeline.ts",
        "extract.ts",
        "stages",
        "readers",
        "assemble",
        "source",
        "text",
        "model",
      ),
      "The orchestrator puts readers, stages and assembly together.",
    ),
    layer(
      "batch",
      "^src/batch/",
      inSource("batch", "index.ts", "node.ts", "render", "model"),
      "A batch is a user of the public API.",
    ),
    layer(
      "cli",
      "^src/cli/",
      inSource("cli", "batch", "index.ts", "node.ts", "render", "model"),
      "The command is a user of the public API.",
    ),
    {
      name: "eval-uses-the-public-api",
      comment: "What the measure reads, any user can read.",
      severity: "error",
      from: { path: "^eval/" },
      to: { path: "^src/", pathNot: inSource("index.ts", "node.ts") },
    },
    {
      name: "no-import-of-cli",
      comment: "Only the command's own files import the command.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "browser-entry-stays-browser",
      comment: "src/index.ts must load in the browser: nothing it reaches is for Node only.",
      severity: "error",
      from: { path: "^src/index[.]ts$" },
      to: { path: "^src/(node[.]ts$|batch/|cli/)", reachable: true },
    },
    {
      name: "only-node-builtins",
      comment: "Only src/cli, src/node.ts and src/batch may use Node's own modules.",
      severity: "error",
      from: { path: "^src/", pathNot: inSource("cli", "node.ts", "batch") },
      to: { dependencyTypes: ["core"] },
    },

    onlyFrom(
      "markdown-libraries",
      "remark-[^/]+|mdast-[^/]+|micromark[^/]*|@types/mdast",
      inSource("readers/markdown"),
      "Markdown is the markdown reader's business.",
    ),
    onlyFrom(
      "html-libraries",
      "rehype-[^/]+|hast-[^/]+|@types/hast",
      inSource("readers/html"),
      "HTML is the html reader's business; the markdown reader reads what HTML it meets itself.",
    ),
    onlyFrom(
      "pdf-libraries",
      "unpdf|pdfjs-dist",
      inSource("readers/pdf"),
      "PDF is the pdf reader's business.",
    ),
    onlyFrom("docx-libraries", "mammoth", inSource("readers/docx"), "The docx reader's business."),
    onlyFrom(
      "package-libraries",
      "saxes|fflate",
      inSource("readers/shared", "readers/docx", "batch/workbook.ts"),
      "Packages are opened and XML is read in one place; docx packs for mammoth in the browser, and a workbook is packed.",
    ),
    onlyFrom(
      "symbol-libraries",
      "dingbat-to-unicode",
      inSource("readers/rich"),
      "What a sign of a symbol font looks like is told in one place.",
    ),
    onlyFrom(
      "unified",
      "unified",
      inSource("pipeline.ts", "extract.ts", "readers/markdown", "readers/html", "stages"),
      "unified ties the stages together; other layers need no processor.",
    ),
    onlyFrom(
      "command-libraries",
      "commander|vfile-reporter",
      inSource("cli"),
      "Arguments and terminal messages are the command's business.",
    ),
    onlyFrom(
      "archive-libraries",
      "workerpool|picomatch",
      inSource("batch"),
      "Processes and patterns of names are the business of archives.",
    ),
    onlyFrom(
      "queue-libraries",
      "pg-boss|pg",
      inSource("batch/queue"),
      "The queue is loaded with --queue alone.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage|fixtures|bench/peers/node_modules)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      extensions: [".ts", ".js", ".d.ts", ".json"],
    },
    progress: { type: "none" },
  },
};
