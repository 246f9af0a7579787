import { describe, expect, it } from 'vitest'
import { flatten } from '../../src/gold/flat.ts'
import { type FormatName, OUTPUT_FORMATS } from '../../src/cli/formats.ts'
import { styleFor } from '../../src/cli/style.ts'
import { sampleMined } from './samples.ts'

function output(name: FormatName, files: readonly string[], asked = files.length): string {
  const options = { files: asked, width: 80, style: styleFor(false) }
  const format = OUTPUT_FORMATS[name]
  return format.before(options) + files.map((file, at) => format.file(file, sampleMined(), at, options)).join('') + format.after(options, files.length)
}

const record = { file: 'a.txt', ...sampleMined() }

describe('json', () => {
  it('is one object for one file', () => expect(JSON.parse(output('json', ['a.txt']))).toEqual(record))
  it('is an array for several, also where only some or none were read', () => {
    expect(JSON.parse(output('json', ['a.txt', 'b.txt']))).toEqual([record, { ...record, file: 'b.txt' }])
    expect(JSON.parse(output('json', ['a.txt'], 2))).toEqual([record])
    expect(JSON.parse(output('json', [], 2))).toEqual([])
  })
})

it.each<[FormatName, unknown]>([['ndjson', record], ['flat', { file: 'a.txt', ...flatten(sampleMined()) }]])('%s is one object a line', (name, expected) => {
  const lines = output(name, ['a.txt', 'b.txt']).split('\n')
  expect(lines).toHaveLength(3)
  expect(JSON.parse(lines[0]!)).toEqual(expected)
})

it('pretty names the files where there are several', () => {
  expect(output('pretty', ['a.txt', 'b\u001b.txt'])).toMatch(/^── a\.txt\n[^]*\n\n── b\.txt\n/u)
  expect(output('pretty', ['a.txt'])).not.toContain('a.txt')
})
