import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseGold, type LabelledText } from '../gold/gold.ts'
import { BaogaoError } from '../model/errors.ts'
import { read } from '../read/index.ts'

/**
 * The labelled texts of folders: every NAME.txt with a NAME.gold.json beside it, in order of folder and name.
 * @throws BaogaoError `gold/missing` for a folder without any, `input/not-found` for no folder, and what `read` and `parseGold` throw
 */
export async function readLabelledTexts(folders: readonly string[]): Promise<LabelledText[]> {
  const texts: LabelledText[] = []
  for (const folder of folders) {
    const names = textNames(folder)
    if (names.length === 0) throw new BaogaoError('gold/missing', `${folder}: has no NAME.txt with a NAME.gold.json beside it.`, 'Give a folder of labelled texts.', folder)
    for (const name of names) {
      const goldFile = join(folder, `${name}.gold.json`)
      const { text: raw } = await read(join(folder, `${name}.txt`))
      // Offsets of gold count from the text, so a mark of its encoding in front of it is no part of it.
      texts.push({ name: `${basename(folder)}/${name}`, raw, gold: parseGold(readFileSync(goldFile, 'utf8').replace(/^\uFEFF/u, ''), raw, goldFile) })
    }
  }
  return texts
}

function textNames(folder: string): string[] {
  let files: string[]
  try {
    files = readdirSync(folder)
  } catch (cause) {
    throw new BaogaoError('input/not-found', `${folder}: cannot be read as a folder: ${(cause as Error).message}.`, 'Give a folder of labelled texts.', folder, { cause })
  }
  return files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4)).filter((name) => existsSync(join(folder, `${name}.gold.json`))).sort()
}
