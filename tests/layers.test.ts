import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))

/** What each layer may import beside itself; the order in which the way of a report runs. */
const ALLOWED: Record<string, string[]> = {
  generated: [],
  model: ['generated'],
  read: ['model', 'generated'],
  clean: ['model', 'generated'],
  split: ['clean', 'model', 'generated'],
  words: ['model', 'generated'],
  sections: ['split', 'clean', 'words', 'model', 'generated'],
  records: ['sections', 'split', 'clean', 'words', 'model', 'generated'],
  top: ['records', 'sections', 'split', 'clean', 'words', 'model', 'generated'],
  corpus: ['top', 'read', 'words', 'model', 'records', 'generated'],
  view: ['top', 'model', 'generated'],
  gold: ['top', 'records', 'sections', 'split', 'clean', 'words', 'model', 'generated'],
  cli: ['gold', 'sections', 'corpus', 'view', 'top', 'read', 'model', 'words', 'clean', 'generated'],
}

const layerOf = (file: string): string => (file.includes('/') ? file.split('/')[0]! : 'top')

function imports(file: string): string[] {
  const source = readFileSync(join(SRC, file), 'utf8')
  return [...source.matchAll(/(?:from|import\()\s*'(?<path>[^']+)'/gu)].map((m) => m.groups!.path!)
}

const files = (readdirSync(SRC, { recursive: true }) as string[]).filter((f) => f.endsWith('.ts')).map((f) => f.replaceAll('\\', '/'))

test('there are files to check', () => {
  expect(files.length).toBeGreaterThan(30)
})

test.each(files)('%s imports only from layers below', (file) => {
  const allowed = ALLOWED[layerOf(file)]
  expect(allowed, `no rule for the layer of ${file}`).toBeDefined()
  for (const path of imports(file).filter((p) => p.startsWith('.'))) {
    const target = layerOf(normalize(join(dirname(file), path)).replaceAll('\\', '/'))
    expect([layerOf(file), ...allowed!], `${file} imports ${path}`).toContain(target)
  }
})

/** Files that may touch the platform; the rest runs in a browser as it is. */
const PLATFORM = /^(?:cli\/|corpus\/|model\/data-file\.ts|read\/file\.ts|read\/pdf\/library\.ts)/u

test.each(files.filter((f) => !PLATFORM.test(f)))('%s imports nothing of Node', (file) => {
  expect(imports(file).filter((p) => p.startsWith('node:'))).toEqual([])
})
