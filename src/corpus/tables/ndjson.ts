/** Line ends to some readers, though not to JSON: left as they are, they would cut a row in two. */
const FOREIGN_LINE_END = /[\u0085\u2028\u2029]/gu

/** Rows as NDJSON: one JSON object a line, each line ended by LF. Parsing a line gives its row back. */
export function toNdjson(rows: Iterable<object>): string {
  let lines = ''
  for (const row of rows) {
    const json = JSON.stringify(row).replace(FOREIGN_LINE_END, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    lines += `${json}\n`
  }
  return lines
}
