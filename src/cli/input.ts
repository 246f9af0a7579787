import { read, type ReadText, readStdin } from '../read/index.ts'
import { type Io, noticeLine } from './io.ts'

/** Certainty of an encoding below which the user is told of it. */
const DOUBTFUL = 0.8

/** Reads one input, `-` being standard input; a doubtful encoding is said on standard error. */
export async function readInput(file: string, encoding: string | undefined, io: Io): Promise<ReadText> {
  const options = encoding === undefined ? {} : { encoding }
  const found = file === '-' ? await readStdin(options) : await read(file, options)
  if (found.certainty < DOUBTFUL) {
    const doubt = encoding === undefined
      ? `read as ${found.encoding}, with certainty ${found.certainty} only (name its encoding with --encoding if the text looks wrong)`
      : `much of it is not ${found.encoding} (leave --encoding out to let the encoding be found)`
    io.stderr.write(noticeLine(`${file}: ${doubt}`))
  }
  return found
}
