import { BaogaoError } from '../model/errors.ts'
import { crc32 } from './crc-32.ts'
import type { ReadLimits } from './document.ts'
import { type ZipEntry, zipEntries } from './zip-directory.ts'

/** An open ZIP archive. */
export interface Archive {
  /** Whether there is a file of that name; letter case does not matter, as in office documents. */
  has(path: string): boolean
  /** Unpacks one file chunk by chunk. A chunk is no longer valid after `take` returns. Nothing is taken where there is no such file. */
  unpack(path: string, take: (chunk: Uint8Array) => void): void
}

/** Makes a decoder of raw deflated bytes; `Inflate` of fflate. */
export type InflateConstructor = new (take: (chunk: Uint8Array) => void) => { push(chunk: Uint8Array, final?: boolean): void }

const LOCAL_HEADER = 0x04034b50
const LOCAL_LENGTH = 30
/** Packed bytes that are decoded at a time. A bomb makes a thousand times as many of them before it is looked at. */
const CHUNK = 16_384

const damaged = (name: string, what: string, cause?: unknown): BaogaoError =>
  new BaogaoError('input/damaged', `${name}: ${what}.`, 'Get the file again, or open it in Word or WPS and save it anew.', name, { cause })

/**
 * Opens a ZIP archive. Declared sizes are weighed here, real ones while unpacking.
 * @param what what error messages call the file, e.g. `a Word document (.docx)`
 * @throws BaogaoError `input/damaged` without a directory, `input/too-large`
 */
export function openZip(bytes: Uint8Array, name: string, what: string, limits: ReadLimits, Inflate: InflateConstructor): Archive {
  const list = zipEntries(bytes)
  if (!list) throw damaged(name, `is ${what} whose end is missing or broken`)
  const tooLarge = (size: number): BaogaoError => new BaogaoError(
    'input/too-large', `${name}: is ${what} that unpacks to ${size} bytes or more, ${limits.maxUnpackedBytes} are read at most.`,
    'Check where it comes from, or raise maxUnpackedBytes.', name,
  )
  const declared = list.reduce((sum, entry) => sum + entry.size, 0)
  if (declared > limits.maxUnpackedBytes) throw tooLarge(declared)
  const entries = new Map(list.map((entry) => [pathOf(entry.name), entry]))
  let unpacked = 0

  function unpack(path: string, take: (chunk: Uint8Array) => void): void {
    const entry = entries.get(pathOf(path))
    if (!entry) return
    let size = 0
    let crc = 0
    packedChunks(packedBytes(bytes, entry, name, what), entry, Inflate, (chunk) => {
      size += chunk.length
      unpacked += chunk.length
      if (unpacked > limits.maxUnpackedBytes) throw tooLarge(unpacked)
      crc = crc32(chunk, crc)
      take(chunk)
    }, (cause) => damaged(name, `is ${what} whose part ${path} is damaged`, cause))
    if (size !== entry.size || crc !== entry.crc) throw damaged(name, `is ${what} whose part ${path} is damaged`)
  }
  return { has: (path) => entries.has(pathOf(path)), unpack }
}

/** Some programs write backslashes, or a slash before the name. */
function pathOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry, name: string, what: string): Uint8Array {
  if (entry.encrypted) {
    throw new BaogaoError('input/encrypted', `${name}: is ${what} with a password.`, 'Save it without the password.', name)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const { offset } = entry
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
    throw damaged(name, `is ${what} whose directory is wrong`)
  }
  // The extra field of the local header may be longer than that of the directory.
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + entry.packedSize > bytes.length) throw damaged(name, `is ${what} that is cut short`)
  return bytes.subarray(start, start + entry.packedSize)
}

/** Hands on what the bytes hold. Errors of the decoder are told from those of `take`, which pass as they are. */
function packedChunks(packed: Uint8Array, { method }: ZipEntry, Inflate: InflateConstructor, take: (chunk: Uint8Array) => void, wrap: (cause: unknown) => BaogaoError): void {
  if (method !== 0 && method !== 8) throw wrap(new Error(`packed by method ${method}`))
  let taking = false
  const inflate = method === 0 ? null : new Inflate((chunk) => {
    taking = true
    take(chunk)
    taking = false
  })
  for (let at = 0; at < packed.length; at += CHUNK) {
    const chunk = packed.subarray(at, at + CHUNK)
    try {
      if (inflate) inflate.push(chunk, at + CHUNK >= packed.length)
      else take(chunk)
    } catch (error) {
      throw inflate && !taking ? wrap(error) : error
    }
  }
}
