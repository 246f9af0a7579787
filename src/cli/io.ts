import type { Writable } from 'node:stream'
import { BaogaoError } from '../model/errors.ts'

/** A stream that may be a terminal. */
type Terminal = Writable & { isTTY?: boolean; columns?: number }

/** What a command may touch of its process; `process` itself is one. */
export interface Io {
  stdin: { isTTY?: boolean }
  stdout: Terminal
  stderr: Terminal
  env: Readonly<Record<string, string | undefined>>
}

/** Where a command's data goes. */
export interface Output {
  /** Writes and waits until there is room again; `false` once nobody reads any more. */
  write(text: string): Promise<boolean>
  /** Ends a file and waits until all is written. @throws BaogaoError `output/not-writable` if a write failed */
  close(): Promise<void>
}

/**
 * Data to a stream. A reader that goes away (`| head`) is no error, it ends the output.
 * @param path of the file that the stream writes, or `null` for standard output, which is not ended
 */
export function outputTo(stream: Writable, path: string | null): Output {
  let closed = false
  let failure: Error | undefined
  stream.on('error', (error: Error & { code?: string }) => {
    closed = true
    if (error.code !== 'EPIPE') failure = error
  })
  const settled = (event: string): Promise<void> =>
    new Promise((resolve) => {
      const done = (): void => {
        stream.off(event, done).off('error', done)
        resolve()
      }
      stream.on(event, done).on('error', done)
    })
  return {
    async write(text) {
      if (!closed && text !== '' && !stream.write(text)) await settled('drain')
      return !closed
    },
    async close() {
      if (path !== null && !closed) {
        const finished = settled('finish')
        stream.end()
        await finished
      }
      if (!failure) return
      const name = path ?? 'standard output'
      throw new BaogaoError('output/not-writable', `${name}: cannot be written: ${failure.message}.`, 'Make room or write elsewhere.', name, { cause: failure })
    },
  }
}

/** The one line that says what went wrong and, in brackets, what to do about it. */
export function errorLine(error: unknown, name: string): string {
  if (error instanceof BaogaoError) {
    const said = error.message.slice(0, error.message.length - error.remedy.length).trim().replace(/\.$/u, '')
    return noticeLine(`${said} (${error.remedy.replace(/\.$/u, '')})`)
  }
  const said = error instanceof Error ? error.message : String(error)
  return noticeLine(`${name}: unexpected failure: ${said} (please report it with the file)`)
}

/** A line for standard error. File names may hold anything, so what a terminal would obey is taken out. */
export function noticeLine(text: string): string {
  return `baogao: ${text.replace(/\p{Cc}+/gu, ' ')}\n`
}

/** The error of a command line that cannot be meant. @param command what `--help` is asked of */
export function usageError(message: string, command = ''): BaogaoError {
  return new BaogaoError('options/invalid', message, `See baogao ${command}${command === '' ? '' : ' '}--help.`)
}
