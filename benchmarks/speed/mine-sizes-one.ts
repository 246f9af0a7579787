/** Mines texts of one size and of the usual one, and prints what a character of that size costs, as JSON. Run by mine-sizes.ts: node … mine-sizes-one.ts BYTES */
import { readFileSync } from 'node:fs'
import { mineContender } from './mine-contender.ts'
import { sizeCosts, USUAL_BYTES } from './sizes.ts'

/** A round of the smaller sizes is over too soon to be read once. */
const ROUND_BYTES = 30_000_000

const bytes = Number(process.argv[2])
const texts = JSON.parse(readFileSync(0, 'utf8')) as string[]
const [, cost] = sizeCosts([mineContender()], texts, Math.ceil(ROUND_BYTES / bytes), [USUAL_BYTES, bytes])
process.stdout.write(JSON.stringify({ ...cost, peakMb: process.resourceUsage().maxRSS / 1024 }))
