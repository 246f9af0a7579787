/** Builds of a corpus in processes of their own: how fast, in how much memory, and what is left after kills. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chance } from './corpus-texts.ts'

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** One build. */
export interface Built {
  seconds: number
  /** Most memory that was resident at a time, in megabytes; NaN where the system does not tell. */
  peakMb: number
  isDone: boolean
}

function residentMb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(?<kb>\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.groups!.kb) / 1024
  } catch {
    return NaN
  }
}

/** Builds `source` into `out`. @param killAfter milliseconds after which the process is killed */
export async function build(source: string, out: string, workers: number, killAfter = Infinity): Promise<Built> {
  const began = performance.now()
  const child = spawn(process.execPath, [MAIN, 'corpus', 'build', source, '-o', out, '-w', `${workers}`], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  let peakMb = NaN
  while (child.exitCode === null && child.signalCode === null) {
    const now = residentMb(child.pid!)
    if (!Number.isNaN(now)) peakMb = now
    if (performance.now() - began > killAfter) child.kill('SIGKILL')
    await Promise.race([ended, sleep(20)])
  }
  return { seconds: (performance.now() - began) / 1000, peakMb, isDone: child.exitCode === 0 }
}

const printOf = (folder: string): string => readdirSync(folder).sort().map((name) => createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')).join()

/** Kills a build at random points of its time and lets it go on. @returns kills that met it, and whether the bytes are those of a build that was not killed */
export async function buildThroughKills(source: string, folder: string, kills: number): Promise<{ kills: number; sameBytes: boolean }> {
  const [whole, killed] = [join(folder, 'whole'), join(folder, 'killed')]
  const { seconds } = await build(source, whole, 2)
  const next = chance(1)
  let met = 0
  // The earlier the part of the whole that a run may do, the more runs there are to be killed.
  while (met < kills) {
    rmSync(killed, { recursive: true, force: true })
    let isDone = false
    while (!isDone && met < kills) {
      isDone = (await build(source, killed, 2, seconds * 1000 * (0.1 + 0.8 * next()))).isDone
      if (!isDone) met++
    }
  }
  await build(source, killed, 2)
  return { kills: met, sameBytes: printOf(whole) === printOf(killed) && !existsSync(`${killed}.parts`) }
}
