const pageField = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?![A-Za-z])/i;

/** True for the instruction of a field that shows a page number or a count of pages, which changes page by page. */
export const isPageField = (instruction: string): boolean => pageField.test(instruction);
