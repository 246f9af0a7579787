/** Mines texts of one size and of the usual one, and prints what a character of that size costs, as JSON. Run by mine-sizes.ts: node … mine-sizes-one.ts BYTES */
import { readFileSync } from 'node:fs'
import { mineContender } from './mine-contender.ts'
import { sizeCosts, USUAL_BYTES } from './sizes.ts'

const ROUNDS = 3

const texts = JSON.parse(readFileSync(0, 'utf8')) as string[]
const [, cost] = sizeCosts([mineContender()], texts, ROUNDS, [USUAL_BYTES, Number(process.argv[2])])
process.stdout.write(JSON.stringify({ ...cost, peakMb: process.resourceUsage().maxRSS / 1024 }))
