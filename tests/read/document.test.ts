import { describe, expect, it } from 'vitest'
import { read, placeOf, type Block } from '../../src/read/index.ts'

const BLOCKS: Block[] = [
  { kind: 'heading', start: 0, end: 4, page: 1, runs: [{ start: 0, source: 10 }, { start: 2, source: 20 }] },
  { kind: 'paragraph', start: 5, end: 9, page: 2 },
]

describe('placeOf', () => {
  it.each([
    [0, { page: 1, source: 10 }],
    [1, { page: 1, source: 11 }],
    [2, { page: 1, source: 20 }],
    [3, { page: 1, source: 21 }],
    [4, {}],
    [5, { page: 2 }],
    [9, {}],
    [100, {}],
    [-1, {}],
  ])('%j → %j', (offset, place) => expect(placeOf(BLOCKS, offset)).toEqual(place))
})

describe('read', () => {
  const bytes = new TextEncoder().encode('石桥村2014年水利工作总结')
  it.each([
    [{ maxBytes: 10 }, 'input/too-large'],
    [{ maxBytes: 0 }, 'options/invalid'],
    [{ maxUnpackedBytes: NaN }, 'options/invalid'],
    [{ type: 'xlsx' as never }, 'options/invalid'],
  ])('%j → %s', async (options, code) => {
    await expect(read(bytes, options)).rejects.toThrowError(expect.objectContaining({ code }))
  })
  it('reads as plain text what it is told to be', async () => {
    const page = new TextEncoder().encode('<html>石桥村</html>')
    expect((await read(page, { type: 'txt' })).text).toBe('<html>石桥村</html>')
  })
})
