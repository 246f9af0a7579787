import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that a folder gives: all that `read` knows, and lists of texts. */
const READABLE = /\.(?:txt|html?|docx?|wps|pdf|ndjson|jsonl)$/iu

/** Whether a path is a pattern. */
export const isPattern = (path: string): boolean => /[*?]/u.test(path)

/** The readable files of a folder and of the folders in it, in code unit order of their names. Hidden ones are passed over. */
export async function* filesOf(folder: string): AsyncGenerator<string> {
  const found = await readdir(folder === '' ? '.' : folder, { withFileTypes: true })
  for (const entry of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesOf(path)
    else if (READABLE.test(entry.name)) yield path
  }
}

/** The readable files that fit a pattern: `*` and `?` stand for characters of one name, `**` for any number of folders. */
export async function* filesLike(pattern: string): AsyncGenerator<string> {
  const names = pattern.split('/')
  const fixed = names.slice(0, names.findIndex(isPattern))
  const folder = fixed.length === 1 && fixed[0] === '' ? '/' : fixed.join('/')
  const fits = patternOf(pattern.replace(/^\.\//u, ''))
  try {
    for await (const path of filesOf(folder)) if (fits.test(path)) yield path
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
  }
}

/** A name never takes in a slash, and folders are whole names, so that there is one way only to fit. */
function patternOf(pattern: string): RegExp {
  const source = pattern.replace(/\*\*$/u, '**/*').split('/').map((name) => (
    name === '**' ? '(?:[^/]+/)*' : `${name.replace(/[\\^$.|+()[\]{}]/gu, '\\$&').replace(/\*+/gu, '[^/]*').replace(/\?/gu, '[^/]')}/`
  )).join('')
  return new RegExp(`^${source.replace(/\/$/u, '')}$`, 'u')
}
