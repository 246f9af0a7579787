/** Pages of 512 bytes in the Word stream that tell for stretches of it which properties hold there (MS-DOC “FKP”). */
import { ByteView } from './byte-view.ts'
import type { TablePart } from './file-information.ts'
import { inOrder, type Run } from './runs.ts'

const PAGE = 512
const PAGE_NUMBER = 0x3f_ffff

/** Where the changes of a page's run stand: the offset of their length, or 0 for none. */
type Finder = (page: ByteView, runs: number, run: number) => Uint8Array | null

const changesOfCharacters: Finder = (page, runs, run) => {
  const at = 2 * page.u8(4 * (runs + 1) + run)
  return at === 0 ? null : page.part(at + 1, page.u8(at))
}

const changesOfParagraph: Finder = (page, runs, run) => {
  const at = 2 * page.u8(4 * (runs + 1) + 13 * run)
  if (at === 0) return null
  const words = page.u8(at)
  return words === 0 ? page.part(at + 2, 2 * page.u8(at + 1)) : page.part(at + 1, 2 * words - 1)
}

/** The pages that a table lists, each once: no good file lists one twice, and a bad one could for ever. */
function pagesOf(word: ByteView, tables: ByteView, { at, length }: TablePart): ByteView[] {
  if (length === 0) return []
  const list = new ByteView(tables.part(at, length), 'the list of property pages')
  const count = Math.floor((length - 4) / 8)
  const numbers = new Set(Array.from({ length: Math.max(0, count) }, (_, i) => list.u32(4 * (count + 1 + i)) & PAGE_NUMBER))
  return [...numbers].map((number) => new ByteView(word.part(number * PAGE, PAGE), 'a page of properties'))
}

function runsOf<T>(pages: readonly ByteView[], changesOf: Finder, understand: (changes: Uint8Array) => T | null): Run<T>[] {
  const runs: Run<T>[] = []
  for (const page of pages) {
    const count = page.u8(PAGE - 1)
    for (let i = 0; i < count; i++) {
      const changes = changesOf(page, count, i)
      const properties = changes && understand(changes)
      if (properties) runs.push({ start: page.u32(4 * i), end: page.u32(4 * (i + 1)), properties })
    }
  }
  return inOrder(runs)
}

/**
 * The runs of characters for which `understand` finds something, by their place in the Word stream.
 * @param understand gets the list of changes of a run
 */
export function characterRuns<T>(word: ByteView, tables: ByteView, part: TablePart, understand: (changes: Uint8Array) => T | null): Run<T>[] {
  return runsOf(pagesOf(word, tables, part), changesOfCharacters, understand)
}

/** The same for paragraphs; here the changes begin with the two-byte number of the style. */
export function paragraphRuns<T>(word: ByteView, tables: ByteView, part: TablePart, understand: (changes: Uint8Array) => T | null): Run<T>[] {
  return runsOf(pagesOf(word, tables, part), changesOfParagraph, understand)
}
