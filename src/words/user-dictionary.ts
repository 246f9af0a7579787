import { BaogaoError } from '../model/errors.ts'
import type { UserWord } from './user-words.ts'

/**
 * Reads a user dictionary file of jieba: a line `word`, `word tag` or `word frequency tag` for each word, parted by single spaces.
 * A word without tag gets none, and a word of one character stays single where unknown words are joined, as there.
 * @param text the content of the file
 * @throws BaogaoError `words/bad-user-word` for a line of another form, with its number
 */
export function parseUserDictionary(text: string): UserWord[] {
  const words: UserWord[] = []
  text.replace(/^\ufeff/u, '').split(/\r?\n/u).forEach((line, index) => {
    if (line === '') return
    const fields = line.split(' ')
    const [word = '', second, third] = fields
    const frequency = third === undefined ? undefined : Number(second)
    if (fields.length > 3 || fields.includes('') || (frequency !== undefined && !(Number.isInteger(frequency) && frequency > 0))) {
      throw new BaogaoError('words/bad-user-word', `Line ${index + 1} of the user dictionary is “${line}”.`, 'Write “word”, “word tag” or “word frequency tag” with single spaces and a whole frequency above 0.', `line ${index + 1}`)
    }
    const isAlone = [...word].length === 1
    words.push({ word, tag: third ?? second ?? '', isAlone, ...(frequency === undefined ? {} : { weight: frequency }) })
  })
  return words
}
