/** pdf.js as it is where its canvas is not installed: a copy beside which there is none. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadPdfLibrary } from '../../src/read/pdf/library.ts'

let scratch = ''
let folder = ''
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'baogao-pdf-'))
  folder = join(scratch, 'node_modules', 'pdfjs-dist')
  const build = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs'))
  mkdirSync(join(folder, 'legacy', 'build'), { recursive: true })
  for (const name of ['pdf.mjs', 'pdf.worker.mjs']) cpSync(join(build, name), join(folder, 'legacy', 'build', name))
})
afterAll(() => rmSync(scratch, { recursive: true }))

it('loads without its canvas, without a word, and leaves no classes behind', async () => {
  const warn = vi.spyOn(console, 'warn')
  const [first, second] = await Promise.all([loadPdfLibrary('a.pdf', folder), loadPdfLibrary('b.pdf', folder)])
  expect(first.library.getDocument).toBeTypeOf('function')
  expect(second).toBe(first)
  expect(first.files.cMapUrl).toBe(`${folder}/cmaps/`)
  expect(warn).not.toHaveBeenCalled()
  expect(console.warn).toBe(warn)
  expect(['DOMMatrix', 'Path2D'].filter((name) => name in globalThis)).toEqual([])
})
