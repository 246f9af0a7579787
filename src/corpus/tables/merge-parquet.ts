import { appendFile, readFile, rm } from 'node:fs/promises'
import { loadParquetWriter } from './encode-rows.ts'
import { optionalPackage } from '../optional-package.ts'

/** Bytes of the mark at the beginning of a Parquet file. */
const MARK = 4
/** Bytes behind the footer: its length and the mark again. */
const TAIL = 8

/**
 * Puts Parquet files of the same columns together to one, in order, without reading their rows: pages are copied, and a new footer says where
 * they are now.
 * @throws BaogaoError `output/missing-package`
 */
export async function mergeParquet(parts: readonly string[], target: string): Promise<void> {
  const { ByteWriter, ParquetWriter } = await loadParquetWriter()
  const { parquetMetadata } = await optionalPackage(() => import('hyparquet'), 'hyparquet', 'Parquet')
  await rm(target, { force: true })
  let merged: InstanceType<typeof ParquetWriter> | undefined
  let offset = 0
  const flush = async (writer: InstanceType<typeof ByteWriter>): Promise<void> => {
    await appendFile(target, writer.getBytes())
    offset += writer.getBytes().length
  }
  for (const part of parts) {
    const bytes = await readFile(part)
    const { schema, row_groups, num_rows } = parquetMetadata(bytes)
    if (!merged) {
      const writer = new ByteWriter()
      merged = new ParquetWriter({ writer, schema })
      await flush(writer)
    }
    const footer = bytes.readUInt32LE(bytes.length - TAIL)
    const pages = bytes.subarray(MARK, bytes.length - TAIL - footer)
    const shift = BigInt(offset - MARK)
    for (const { meta_data: chunk } of row_groups.flatMap(({ columns }) => columns)) {
      chunk!.data_page_offset += shift
      if (chunk!.dictionary_page_offset !== undefined) chunk!.dictionary_page_offset += shift
    }
    merged.row_groups.push(...row_groups)
    merged.num_rows += num_rows
    await appendFile(target, pages)
    offset += pages.length
  }
  if (!merged) return
  const end = new ByteWriter()
  merged.writer = end
  merged.finish()
  await flush(end)
}
