/** What can only be measured in a process of its own: scripts that print numbers as JSON, run several times. */
import { spawnSync } from 'node:child_process'
import { median } from './harness.ts'

/** Runs a script of this folder. @param input what it reads from its standard input @throws Error with what it complained of, if it fails */
export function runScript(script: URL, args: readonly string[], { flags = [], input = '' }: { flags?: readonly string[]; input?: string } = {}): unknown {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [...flags, '--import', 'tsx', script.pathname, ...args], { encoding: 'utf8', input, maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`${script.pathname} ends with ${status ?? signal}: ${stderr.slice(0, 400)}`)
  return JSON.parse(stdout)
}

/** The median of each number over some runs. */
export function medians<Numbers extends object>(runs: number, run: () => unknown): Numbers {
  const all = Array.from({ length: runs }, () => run() as Record<string, number>)
  return Object.fromEntries(Object.keys(all[0]!).map((key) => [key, median(all.map((numbers) => numbers[key]!))])) as Numbers
}
