import { afterEach, describe, expect, test, vi } from 'vitest'
import { UnitBuffer } from '../../src/clean/unit-buffer.ts'

const texts = ['', '工作总结', 'Party Building', '𠮷林😀', '工\ud800作\udc00', '甲\ufffd乙', '的'.repeat(20_000)]

afterEach(() => vi.unstubAllGlobals())

describe.each([['with Buffer', false], ['without Buffer, as in a browser', true]])('memory for units %s', (_where, isBrowser) => {
  test.each(texts.map((text) => [text.slice(0, 16), text]))('gives back %j', (_name, text) => {
    if (isBrowser) vi.stubGlobal('Buffer', undefined)
    const memory = new UnitBuffer(text.length + 3)
    memory.write(text)
    expect(Array.from(memory.units.subarray(0, text.length)), 'one cell for each unit').toEqual(Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)))
    expect(memory.read(0, text.length)).toBe(text)
    expect(memory.read(1, Math.max(1, text.length - 1))).toBe(text.slice(1, -1))
  })
})
