/** The only part of the reader that touches files, and Node: its modules are loaded at the first call, so browsers can import it. */
import { BaogaoError } from '../model/errors.ts'
import { type ReadOptions, type ReadText, textOf } from './text.ts'

interface SystemError extends Error {
  code?: string
}

function refusal(error: unknown, name: string): BaogaoError {
  const { code = 'unknown error', message } = error as SystemError
  const options = { cause: error }
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new BaogaoError('input/not-found', `${name}: no such file.`, 'Check the path.', name, options)
    case 'EISDIR':
      return new BaogaoError(
        'input/is-directory', `${name}: is a directory, not a file.`, `Give the files inside it, such as ${name.replace(/\/+$/u, '')}/*.txt.`,
        name, options,
      )
    case 'EACCES':
    case 'EPERM':
      return new BaogaoError('input/not-readable', `${name}: permission denied.`, 'Ask for the right to read it.', name, options)
    default:
      return new BaogaoError('input/not-readable', `${name}: cannot be read: ${code}, ${message}.`, 'Check the disk or the device.', name, options)
  }
}

async function pathOf(source: string | URL): Promise<string> {
  if (typeof source === 'string') return source
  if (source.protocol === 'file:') return (await import('node:url')).fileURLToPath(source)
  throw new BaogaoError('input/not-readable', `${source.href}: is no file: URL.`, 'Fetch it and give its bytes.', source.href)
}

/**
 * Reads a report from a file or from bytes.
 * @throws BaogaoError `input/not-found`, `input/is-directory`, `input/not-readable`, `input/empty`, `input/binary`,
 * `input/unsupported-format`, `input/encoding`, `input/encrypted`, `input/damaged`, `input/too-large`, `input/no-text`,
 * `input/missing-package`, `options/invalid`
 */
export async function read(source: string | URL | Uint8Array, options: ReadOptions = {}): Promise<ReadText> {
  if (source instanceof Uint8Array) return textOf(source, 'input', options)
  const path = await pathOf(source)
  const { readFile } = await import('node:fs/promises')
  const bytes = await readFile(path).catch((error: unknown) => {
    throw refusal(error, path)
  })
  return { ...(await textOf(bytes, path, options)), path }
}

/** Reads a report from standard input, to its end. Errors as for `read`. */
export async function readStdin(options: ReadOptions = {}): Promise<ReadText> {
  const name = 'standard input'
  const { stdin } = await import('node:process')
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of stdin) chunks.push(chunk as Uint8Array)
  } catch (error) {
    throw refusal(error, name)
  }
  const { Buffer } = await import('node:buffer')
  return textOf(Buffer.concat(chunks), name, options)
}
