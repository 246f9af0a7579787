import { readBytes, readShippedFile } from '../model/data-file.ts'
import { readSectionModel, type SectionModel } from './model.ts'

let loaded: SectionModel | undefined

/** The section model that the package ships, read from its file on the first call and kept. @throws BaogaoError `model/missing`, and what `readSectionModel` throws */
export function loadDefaultSectionModel(): SectionModel {
  return (loaded ??= readSectionModel(readShippedFile('sections.bin', 'model/missing')))
}

/**
 * A section model from a file, such as `baogao train` writes: `createMiner({ sections: loadSectionModel('court.bin') })`.
 * @throws BaogaoError `model/missing` where the file cannot be read, and what `readSectionModel` throws
 */
export function loadSectionModel(file: string): SectionModel {
  return readSectionModel(readBytes(file, 'model/missing', 'Give the path of a model that baogao train wrote.'), file)
}
