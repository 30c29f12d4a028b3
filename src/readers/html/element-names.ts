const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Elements without an end tag (HTML Living Standard 13.1.2), with the dropped ones of older versions. */
export const voidElements = words(
  "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr",
);

/** Elements whose content is no markup (HTML 13.2.6.4.4, 13.2.6.4.7; `noscript` where scripts run). */
export const rawTextElements = words(
  "script style textarea title xmp iframe noembed noframes noscript",
);

/** Elements that are drawn on lines of their own (HTML 15.3). */
export const blockElements = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p pre search
  section summary table tbody td tfoot th thead tr ul xmp`,
);

/** Elements that formatting does not reach out of (HTML 13.2.4.2, 13.2.4.3), or with rules of their own. */
export const enclosingElements = words(
  `applet button caption colgroup html head marquee math noscript object option optgroup plaintext select svg table
  tbody td template tfoot th thead tr`,
);

/** Elements that run on in the next block when they are left open (HTML 13.2.4.3). */
export const formattingElements = words("a b big code em font i nobr s small strike strong tt u");

/** The parts of a table. */
export const tableParts = words("caption colgroup tbody thead tfoot tr td th");

/**
 * What is no wording of the document: scripts, what the browser never draws, controls of forms and the navigation of
 * a web page.
 */
export const droppedElements = words(
  `audio button canvas datalist head iframe map meter nav noembed noframes noscript option progress script select style
  svg template textarea title video xml del rp`,
);
