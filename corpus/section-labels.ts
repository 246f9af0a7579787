/** Labels of published texts, without the texts: see `README.md`. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LABELS = fileURLToPath(new URL('section-labels', import.meta.url))
const GOLD = '.gold.json'

/**
 * Puts the labelled texts together in a temporary folder, as `baogao train` reads them; it goes when the process ends.
 * @param texts the folder that holds the texts under the paths that the labels name
 * @returns the temporary folder
 * @throws Error for a text that is not there or is not, byte for byte, the one that was labelled
 */
export function gatherLabelledTexts(texts: string): string {
  const temporary = mkdtempSync(join(tmpdir(), 'baogao-'))
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }))
  const folder = join(temporary, 'section-labels')
  mkdirSync(folder)
  for (const name of readdirSync(LABELS).filter((file) => file.endsWith(GOLD))) {
    const { file, sha256 } = JSON.parse(readFileSync(join(LABELS, name), 'utf8')) as { file: string; sha256: string }
    const text = join(texts, file)
    if (createHash('sha256').update(readFileSync(text)).digest('hex') !== sha256) throw new Error(`${text} is not the text that was labelled.`)
    copyFileSync(text, join(folder, name.replace(GOLD, '.txt')))
    copyFileSync(join(LABELS, name), join(folder, name))
  }
  return folder
}
