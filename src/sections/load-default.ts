import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BaogaoError } from '../model/errors.ts'
import { readSectionModel, type SectionModel } from './model.ts'

let loaded: SectionModel | undefined

/** The section model that the package ships, read from its file on the first call and kept. @throws BaogaoError `model/missing`, and what `readSectionModel` throws */
export function loadDefaultSectionModel(): SectionModel {
  return (loaded ??= readDefault())
}

function readDefault(): SectionModel {
  // The same from `src/sections` and from `dist/sections`.
  const file = fileURLToPath(new URL('../../dist/sections.bin', import.meta.url))
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (cause) {
    throw new BaogaoError('model/missing', `The section model ${file} cannot be read.`, 'Install the package anew, or build the working copy of the project.', file, { cause })
  }
  return readSectionModel(bytes)
}
