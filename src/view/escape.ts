/** What must not stand as itself in text or in an attribute. CR is written out since a parser would make LF of it. */
const SPECIAL = /[&<>"'\r\0]/gu
const WRITTEN: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;', '\r': '&#13;',
  // HTML has no way to write NUL; browsers show U+FFFD in its place.
  '\0': '&#0;',
}

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (c) => WRITTEN[c]!)
}
