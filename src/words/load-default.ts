import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BaogaoError } from '../model/errors.ts'
import { readLexicon, type Lexicon } from './lexicon.ts'

let loaded: Lexicon | undefined

/**
 * The lexicon that the package ships, read from its file on the first call and kept. Throws `lexicon/missing` if the file cannot be
 * read, and what `readLexicon` throws if it is damaged.
 */
export function loadDefaultLexicon(): Lexicon {
  return (loaded ??= readDefault())
}

function readDefault(): Lexicon {
  // The same from `src/words` and from `dist/words`.
  const file = fileURLToPath(new URL('../../dist/lexicon.bin', import.meta.url))
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new BaogaoError('lexicon/missing', `The lexicon ${file} cannot be read.`, 'Install the package anew, or build the lexicon in a working copy of the project.', file, { cause })
  }
  return readLexicon(bytes)
}
