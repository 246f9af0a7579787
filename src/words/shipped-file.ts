import { BaogaoError, type ErrorCode } from '../model/errors.ts'

/**
 * The bytes of a file that the package ships beside its code. There are no files in a browser: whoever wants the file there fetches it.
 * @param name e.g. `lexicon.bin`, which a bundler knows as `baogao/lexicon.bin`
 * @param what the file is, for the message
 * @throws BaogaoError with `code` if the file cannot be read
 */
export function readShippedFile(name: string, what: string, code: ErrorCode): Uint8Array {
  // Asked for at run time, so that the same code can be bundled for a browser.
  const files = (globalThis as { process?: Partial<NodeJS.Process> }).process?.getBuiltinModule?.('node:fs')
  if (!files) throw new BaogaoError(code, `There are no files here from which ${what} could be read.`, `Fetch baogao/${name} and hand its bytes over in the options.`, name)
  // The same place from src/words and from dist/chunks.
  const place = new URL('../../dist/' + name, import.meta.url)
  try {
    return files.readFileSync(place)
  } catch (cause) {
    throw new BaogaoError(code, `The file ${place.pathname} with ${what} cannot be read.`, 'Install the package anew, or build the working copy of the project.', place.pathname, { cause })
  }
}
