/** `npm run score [-- DIR… options]`: `baogao score` on the reports of this project, or on other folders; `-- --help` says more. */
import { fileURLToPath } from 'node:url'
import { run } from '../src/cli/run.ts'

const args = process.argv.slice(2)
const own = fileURLToPath(new URL('reports', import.meta.url))
process.exitCode = await run(['score', ...(args.some((arg) => !arg.startsWith('-')) ? [] : [own]), ...args], process)
