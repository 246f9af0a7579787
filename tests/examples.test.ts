/** Runs the examples of the README: every `console.log(…) // → …` must print what the arrow says. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ENTRY: Record<string, string> = {
  'baogao': '../src/index.ts',
  'baogao/words': '../src/words/index.ts',
  'baogao/read': '../src/read/index.ts',
  'baogao/corpus': '../src/corpus/index.ts',
  'baogao/view': '../src/view/index.ts',
}

interface Example { name: string; code: string; expected: string[] }

function examplesOf(file: string): Example[] {
  const page = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
  return [...page.matchAll(/^```js\n(?<code>.*?)^```$/gmsu)].map((found, k) => {
    const code = found.groups!.code!
    return { name: `${file} #${k + 1}`, code, expected: [...code.matchAll(/ \/\/ → (?<text>.*)$/gmu)].map((m) => m.groups!.text!) }
  })
}

const print = (values: unknown[]): string => values.map((v) => (typeof v === 'string' ? v : JSON.stringify(v))).join(' ')

async function run(code: string): Promise<string[]> {
  const printed: string[] = []
  const modules: Record<string, unknown> = {}
  const body = code.replace(/^import (?<names>\{[^}]*\}) from '(?<path>[^']+)'$/gmu, (_, names: string, path: string) => {
    expect(Object.keys(ENTRY), `the example imports ${path}`).toContain(path)
    modules[path] = undefined
    return `const ${names} = modules['${path}']`
  })
  for (const path of Object.keys(modules)) modules[path] = await import(ENTRY[path]!)
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (...args: string[]) => (...args: unknown[]) => Promise<void>
  await new AsyncFunction('modules', 'console', body)(modules, { log: (...values: unknown[]) => printed.push(print(values)) })
  return printed
}

const examples = ['README.md', 'README.zh.md'].flatMap(examplesOf)

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(4)
  for (const { expected, name } of examples) expect(expected.length, name).toBeGreaterThan(0)
})

test.each(examples)('$name prints what it says', async ({ code, expected }) => {
  expect(await run(code)).toEqual(expected)
})
