export { writeRichDocument } from "../rich/write-rich-document.js";
