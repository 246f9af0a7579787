import { BaogaoError, type ErrorCode } from './errors.ts'

// Asked for at run time, so that the same code can be bundled for a browser, where there are no files.
const files = (): typeof import('node:fs') | undefined => (globalThis as { process?: Partial<NodeJS.Process> }).process?.getBuiltinModule?.('node:fs')

/**
 * The bytes of a data file that the package ships beside its code.
 * @param name of the file, which a bundler knows as `baogao/NAME`
 * @param code of the error where it cannot be read; in a browser it never can
 * @throws BaogaoError `code`
 */
export function readShippedFile(name: string, code: ErrorCode): Uint8Array {
  if (!files()) throw new BaogaoError(code, `There are no files here from which ${name} could be read.`, `Fetch baogao/${name} and hand its bytes over in the options.`, name)
  // The same place from src/model and from dist/chunks.
  return readBytes(new URL('../../dist/' + name, import.meta.url), code, 'Install the package anew, or build the working copy of the project.')
}

/** The bytes of a file. @param remedy what the reader of the error can do. @throws BaogaoError `code` */
export function readBytes(file: string | URL, code: ErrorCode, remedy: string): Uint8Array {
  try {
    return files()!.readFileSync(file)
  } catch (cause) {
    const place = typeof file === 'string' ? file : file.pathname
    throw new BaogaoError(code, `${place} cannot be read: ${(cause as Error).message}.`, remedy, place, { cause })
  }
}
