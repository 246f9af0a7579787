import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mine } from '../../src/index.ts'
import { brokenLaw } from '../laws.ts'
import { mutant, randomNumbers } from './mutations.ts'

const kept = JSON.parse(readFileSync(new URL('kept.json', import.meta.url), 'utf8')) as { law: string; raw: string }[]

test.each(kept.map(({ law, raw }, k) => [k, law, raw] as const))('text %i, which once broke a law: %s', (_k, _law, raw) => {
  expect(brokenLaw(mine, raw)).toBeNull()
})

test('mutants are the same from the same seed, and differ from one another', () => {
  const made = (seed: number): string[] => {
    const next = randomNumbers(seed)
    return Array.from({ length: 50 }, () => mutant(['一、工作总结。\n全镇现有党员326名。', '谢谢大家！'], next, 200))
  }
  expect(made(7)).toEqual(made(7))
  expect(new Set(made(7)).size).toBeGreaterThan(30)
  expect(made(7).every((text) => text.length <= 200)).toBe(true)
})
