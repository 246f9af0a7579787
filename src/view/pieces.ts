import { escapeHtml } from './escape.ts'

/** A link to an anchor of the page. */
export function link(id: string, text: string): string {
  return `<a href="#${id}" lang="zh">${escapeHtml(text)}</a>`
}

/** Chinese words; nothing for no words. */
export function chinese(text: string): string {
  return text === '' ? '' : `<span lang="zh">${escapeHtml(text)}</span>`
}

/** What a reader may pass over; nothing for no words. */
export function muted(text: string): string {
  return text === '' ? '' : `<span class="muted" lang="zh">${escapeHtml(text)}</span>`
}

/** A titled table; nothing where it has no rows. */
export function table(name: string, columns: string[], rows: string[]): string {
  if (rows.length === 0) return ''
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('')
  return `<section><h2>${name}</h2><table>\n<tr>${head}</tr>\n${rows.join('\n')}\n</table></section>\n`
}

/** A row of cells, each HTML. */
export function row(cells: string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}
