import { createHash, type Hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type SourceItem, textOf, travelling } from '../mining/corpus-item.ts'
import type { HashedItem } from './part-writer.ts'
import { SeenHashes } from './seen-hashes.ts'

/** A part of a corpus: texts that one worker mines in one go, named by the hash of all that goes into it. */
export interface PlannedPart {
  name: string
  items: HashedItem[]
  /** Bytes of the texts. */
  bytes: number
}

/** A part ends when it has so much text or so many of them: large enough for columns to be worth it, small enough to be lost. */
const MOST_BYTES = 1 << 20
const MOST_ITEMS = 200

/**
 * Divides items into parts, in order. The content of an earlier item is not mined again. Same settings, ids and contents, same parts.
 * @param settings all else that the parts depend on
 */
export async function* planParts(items: AsyncIterable<SourceItem>, settings: string): AsyncGenerator<PlannedPart> {
  const seen = new SeenHashes()
  let part = openPart(settings)
  for await (const item of items) {
    const { hash, bytes } = await contentOf(item)
    const isDuplicate = hash !== null && !seen.add(hash)
    part.items.push({ item: travelling(item), hash, ...('error' in item ? { skipped: item.error } : isDuplicate ? { skipped: 'duplicate' } : {}) })
    part.bytes += bytes
    part.digest.update(`${JSON.stringify([item.id, item.meta, hash, isDuplicate])}\n`)
    if (part.bytes < MOST_BYTES && part.items.length < MOST_ITEMS) continue
    yield closed(part)
    part = openPart(settings)
  }
  if (part.items.length > 0) yield closed(part)
}

interface OpenPart extends Omit<PlannedPart, 'name'> {
  digest: Hash
}

function openPart(settings: string): OpenPart {
  return { items: [], bytes: 0, digest: createHash('sha256').update(settings) }
}

function closed({ items, bytes, digest }: OpenPart): PlannedPart {
  return { name: digest.digest('hex').slice(0, 32), items, bytes }
}

async function contentOf(item: SourceItem): Promise<{ hash: string | null; bytes: number }> {
  if ('error' in item) return { hash: null, bytes: 0 }
  try {
    const content = item.text === undefined && 'path' in item ? await readFile(item.path) : Buffer.from(await textOf(item))
    return { hash: createHash('sha256').update(content).digest('hex'), bytes: content.length }
  } catch {
    // The worker will say why.
    return { hash: null, bytes: 0 }
  }
}
