import { readShippedFile } from '../words/shipped-file.ts'
import { readSectionModel, type SectionModel } from './model.ts'

let loaded: SectionModel | undefined

/** The section model that the package ships, read from its file on the first call and kept. @throws BaogaoError `model/missing`, and what `readSectionModel` throws */
export function loadDefaultSectionModel(): SectionModel {
  return (loaded ??= readSectionModel(readShippedFile('sections.bin', 'the section model', 'model/missing')))
}
