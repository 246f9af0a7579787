import { stat } from 'node:fs/promises'
import { BaogaoError } from '../../model/errors.ts'
import { type CorpusItem, itemOf, type SourceItem } from './corpus-item.ts'
import { type CorpusSource, faultOf } from './entries.ts'
import { filesLike, filesOf, isPattern } from './find-files.ts'
import { type FileLine, linesOf } from './ndjson-lines.ts'

/** All raw texts that a source names, one by one as they are asked for. */
export async function* sourceItems(source: CorpusSource): AsyncGenerator<SourceItem> {
  let n = 0
  for await (const entry of source) {
    n++
    if (typeof entry === 'string') yield* itemsOfPath(entry)
    else if (isStream(entry)) yield* itemsOfLines(entry)
    else yield itemOf(entry, `#${n}`)
  }
}

const isStream = (entry: unknown): entry is AsyncIterable<Uint8Array> => typeof entry === 'object' && entry !== null && Symbol.asyncIterator in entry

async function* itemsOfLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<CorpusItem> {
  for await (const line of linesOf(stream)) yield lineItem(line, `#${line.number}`)
}

async function* itemsOfPath(path: string): AsyncGenerator<SourceItem> {
  for await (const file of filesAt(path)) {
    if (/\.(?:ndjson|jsonl)$/iu.test(file)) yield* itemsOfList(file)
    else yield { id: file, path: file }
  }
}

/** The files that a path, a folder or a pattern names. What exists is never taken for a pattern. */
export async function* filesAt(path: string): AsyncGenerator<string> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) yield* filesOf(path)
  else if (found === null && isPattern(path)) yield* filesLike(path)
  else yield path
}

/** Bytes of all files that paths name, for those who want to know how long it will take. */
export async function bytesOf(paths: readonly string[]): Promise<number> {
  let bytes = 0
  for (const path of paths) for await (const file of filesAt(path)) bytes += await stat(file).then(({ size }) => size, () => 0)
  return bytes
}

async function* itemsOfList(file: string): AsyncGenerator<SourceItem> {
  try {
    for await (const line of linesOf(file)) {
      const item = lineItem(line, `${file}:${line.number}`)
      yield 'text' in item ? { ...item, path: file, start: line.start, end: line.end } : item
    }
  } catch {
    // Reading it as one text gives the reason.
    yield { id: file, path: file }
  }
}

/** The raw text that a line of JSON holds or names. @param id its id where it has none of its own */
function lineItem({ text }: Pick<FileLine, 'text'>, id: string): CorpusItem {
  try {
    return itemOf(JSON.parse(text), id)
  } catch {
    return { id, error: faultOf(new BaogaoError('input/bad-line', `${id}: the line is no JSON object.`, 'Write one object { "id": …, "text": … } a line.', id)) }
  }
}
