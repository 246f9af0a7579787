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
  /** Waits until all is written. @throws the error of a write that failed */
  close(): Promise<void>
}

/** Data to a stream. A reader that goes away (`| head`) is no error, it ends the output. */
export function outputTo(stream: Writable, ends: boolean): Output {
  let closed = false
  let failure: Error | undefined
  stream.on('error', (error: Error & { code?: string }) => {
    closed = true
    if (error.code !== 'EPIPE') failure = error
  })
  const settled = (event: string): Promise<void> =>
    new Promise((resolve) => {
      stream.once(event, resolve).once('error', () => resolve())
    })
  return {
    async write(text) {
      if (!closed && text !== '' && !stream.write(text)) await settled('drain')
      return !closed
    },
    async close() {
      if (ends && !closed) {
        const finished = settled('finish')
        stream.end()
        await finished
      }
      if (failure) throw failure
    },
  }
}

/** The one line that says what went wrong and, in brackets, what to do about it. */
export function errorLine(error: unknown, name: string): string {
  if (error instanceof BaogaoError) {
    const said = error.message.slice(0, error.message.length - error.remedy.length).trim().replace(/\.$/u, '')
    return `baogao: ${said} (${error.remedy.replace(/\.$/u, '')})\n`
  }
  const said = error instanceof Error ? error.message : String(error)
  return `baogao: ${name}: unexpected failure: ${said} (please report it with the file)\n`
}

/** The error of a command line that cannot be meant. @param command what `--help` is asked of */
export function usageError(message: string, command = ''): BaogaoError {
  return new BaogaoError('options/invalid', message, `See baogao ${command}${command === '' ? '' : ' '}--help.`)
}
