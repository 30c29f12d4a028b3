/** Version of the record; changes only when a reader of an older record could misread a newer one. */
export const SCHEMA_VERSION = "1.0";
