/** The package as a user gets it: packed, installed into a scratch project, imported and required. Needs `npm run build` first. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOMAIN_WORDS } from '../src/generated/domain-words.ts'
import { TABLES } from '../src/generated/tables.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MOST_UNPACKED = 12_000_000
/** Without the word tables, which are data. */
const MOST_CODE = 470_000
const TABLE_BYTES = [...Object.values(TABLES), DOMAIN_WORDS].reduce((bytes, table) => bytes + Buffer.byteLength(table), 0)

interface Packed { filename: string; unpackedSize: number; files: { path: string; size: number }[] }

let scratch = ''
let packed: Packed
const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: join(scratch, 'user'), encoding: 'utf8' })

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'baogao-package-'))
  packed = (JSON.parse(npm(['pack', '--json', '--pack-destination', scratch], ROOT)) as Packed[])[0]!
  mkdirSync(join(scratch, 'user'))
  writeFileSync(join(scratch, 'user', 'package.json'), '{"private":true}')
  writeFileSync(join(scratch, 'user', 'report.txt'), '柳溪镇2012年工作总结\n我们慰问困难党员近40人。')
  npm(['install', '--offline', '--no-audit', '--no-fund', join(scratch, packed.filename)], join(scratch, 'user'))
}, 120_000)

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

describe('the packed package', () => {
  test('holds the built code, the lexicon and the licence, and nothing else', () => {
    const paths = packed.files.map((f) => f.path)
    expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js', 'dist/index.d.ts', 'dist/lexicon.bin', 'dist/cli/main.js', 'package.json']))
    expect(paths.filter((p) => !/^(?:dist\/|LICENSE|README(?:\.zh)?\.md|CHANGELOG\.md|package\.json)/u.test(p))).toEqual([])
  })

  test('stays within its size', () => {
    expect(packed.unpackedSize).toBeLessThan(MOST_UNPACKED)
    const code = packed.files.filter((f) => f.path.endsWith('.js')).reduce((n, f) => n + f.size, 0)
    expect(code - TABLE_BYTES).toBeLessThan(MOST_CODE)
  })

  test('has no install script and no dependency', () => {
    const manifest = JSON.parse(readFileSync(join(scratch, 'user', 'node_modules', 'baogao', 'package.json'), 'utf8')) as Record<string, unknown>
    const scripts = Object.keys(manifest.scripts as object)
    expect(scripts.filter((name) => /^(?:pre|post)?(?:install|prepare|uninstall)/u.test(name))).toEqual([])
    expect(manifest.dependencies ?? {}).toEqual({})
  })

  test('can be imported', () => {
    const code = "import { mine } from 'baogao'; console.log(mine('慰问党员近40人。').reports[0].metrics[0].text)"
    expect(node('--input-type=module', '-e', code).trim()).toBe('近40人')
  })

  test('can be required', () => {
    const code = "const { mine } = require('baogao'); console.log(mine('慰问党员近40人。').reports[0].metrics[0].text)"
    expect(node('-e', code).trim()).toBe('近40人')
  })

  test.each([['baogao/words', 'cut'], ['baogao/read', 'decode'], ['baogao/corpus', 'mineAll'], ['baogao/view', 'toHtml']])('%s gives %s', (path, name) => {
    expect(node('--input-type=module', '-e', `import { ${name} } from '${path}'; console.log(typeof ${name})`).trim()).toBe('function')
  })

  test('does its work at first use, not at import', () => {
    const code = "const before = performance.now(); await import('baogao'); const after = performance.now(); console.log(after - before)"
    // The best of a few: a busy machine can only make it slower.
    const times = Array.from({ length: 5 }, () => Number(node('--input-type=module', '-e', code)))
    expect(Math.min(...times)).toBeLessThan(200)
  })

  test('brings the command', () => {
    const bin = join(scratch, 'user', 'node_modules', '.bin', 'baogao')
    expect(statSync(bin).mode & 0o111).toBeGreaterThan(0)
    expect(execFileSync(bin, ['mine', 'report.txt'], { cwd: join(scratch, 'user'), encoding: 'utf8' })).toContain('柳溪镇2012年工作总结')
  })

  test('passes publint', async () => {
    const { buffer } = new Uint8Array(readFileSync(join(scratch, packed.filename)))
    const { messages } = await publint({ strict: true, pack: { tarball: buffer } })
    expect(messages).toEqual([])
  })

  test('has types that resolve (attw)', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(join(scratch, packed.filename))), { excludeEntrypoints: [/\.bin$/u] })
    if (!analysis.types) throw new Error('the package has no types')
    // ESM only, so `require` resolves to ESM on purpose; node10 knows no exports map.
    const problems = analysis.problems.filter((p) => p.kind !== 'CJSResolvesToESM' && !('resolutionKind' in p && p.resolutionKind === 'node10'))
    expect(problems).toEqual([])
  })
})
