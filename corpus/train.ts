/**
 * `npm run train [-- DIR… --texts DIR]`: `baogao train` on the reports of this project, and on those of other folders, into corpus/models.
 * --texts names the folder of the published texts whose labels stand in corpus/section-labels.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { run } from '../src/cli/run.ts'
import { gatherLabelledTexts } from './section-labels.ts'

const { values: { texts, folds }, positionals } = parseArgs({ allowPositionals: true, options: { texts: { type: 'string' }, folds: { type: 'string' } } })
const [reports, sectionReports, model] = ['reports', 'section-reports', 'models/sections.bin'].map((name) => fileURLToPath(new URL(name, import.meta.url)))
const published = texts === undefined ? [] : [gatherLabelledTexts(texts)]
process.exitCode = await run(['train', reports!, sectionReports!, ...positionals, ...published, ...(folds === undefined ? [] : ['--folds', folds]), '-o', model!], process)
