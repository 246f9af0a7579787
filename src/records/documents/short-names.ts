import type { FoundDocument } from '../documents.ts'
import { documentWords } from './words.ts'

/** A short name is given no farther behind its document: 《…》（国发〔2010〕7号，以下简称《意见》）. */
const NEAR = 40

/** A short name in quotes that brackets right behind a document give: （以下简称“意见”）. */
function quotedShortName(text: string, from: number, end: number): string | null {
  const { shortens } = documentWords()
  const limit = Math.min(end, from + NEAR)
  if (text.charAt(from) !== '（') return null
  for (let i = from + 1; i < limit && !'）。\n《'.includes(text.charAt(i)); i++) {
    const word = shortens.matchAt(text, i, limit)
    const quote = word < 0 ? -1 : i + shortens.phrases[word]!.length
    const close = quote > 0 && text.charAt(quote) === '“' ? text.indexOf('”', quote) : -1
    if (close > quote + 1 && close < limit && text.charAt(quote + 1) !== '《') return text.slice(quote + 1, close)
  }
  return null
}

/**
 * Links short names with the documents that they stand for: 《关于…的实施意见》（以下简称《实施意见》） gives the first a short name,
 * and every later 《实施意见》 the index of the first.
 * @param documents all documents of a report, in order; changed in place
 */
export function linkShortNames(text: string, documents: readonly FoundDocument[], end: number): void {
  const { shortens } = documentWords()
  const byShortName = new Map<string, number>()
  documents.forEach((document, i) => {
    const { start, titleStart, titleEnd } = document
    const title = text.slice(titleStart, titleEnd)
    const before = documents[i - 1]
    const at = text.charAt(start - 1) === '“' ? start - 1 : start
    const isShort = before && at - before.end <= NEAR && shortens.matchBefore(text, before.end, at) >= 0
    if (isShort) {
      const full = before.definedBy ?? i - 1
      documents[full]!.shortName ??= title
      byShortName.set(title, full)
    }
    document.definedBy = byShortName.get(title) ?? null
    document.shortName = quotedShortName(text, document.end, end)
    if (document.shortName !== null) byShortName.set(document.shortName, i)
  })
}
