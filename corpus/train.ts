/** `npm run train [-- DIR…]`: `baogao train` on the reports of this project, and on those of other folders, into corpus/models. */
import { fileURLToPath } from 'node:url'
import { run } from '../src/cli/run.ts'

const [reports, sectionReports, model] = ['reports', 'section-reports', 'models/sections.bin'].map((name) => fileURLToPath(new URL(name, import.meta.url)))
process.exitCode = await run(['train', reports!, sectionReports!, ...process.argv.slice(2), '-o', model!], process)
