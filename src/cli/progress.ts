import type { BuildProgress } from '../corpus/index.ts'
import type { Io } from './io.ts'

/** Milliseconds between two sights of the progress line. */
const REDRAW = 200

/** Shows how far a build is: on a terminal as a line that is drawn again and again, else only at the end. */
export interface ProgressLine {
  show(progress: BuildProgress): void
  /** Ends the line with the totals. */
  end(progress: BuildProgress): void
}

/** @param bytes of all texts, from which the time that is left is told @param now milliseconds of a clock that never goes back */
export function progressLine(io: Pick<Io, 'stderr'>, bytes: number, now: () => number = () => performance.now()): ProgressLine {
  const began = now()
  const shows = io.stderr.isTTY === true
  let drawn = -Infinity
  return {
    show(progress) {
      if (!shows || now() - drawn < REDRAW) return
      drawn = now()
      io.stderr.write(`\r\u001b[K${lineOf(progress, bytes, (drawn - began) / 1000)}`)
    },
    end(progress) {
      io.stderr.write(`${shows ? '\r\u001b[K' : ''}baogao: ${lineOf(progress, 0, (now() - began) / 1000)}\n`)
    },
  }
}

function lineOf(progress: BuildProgress, bytes: number, seconds: number): string {
  const { sources, reports, failed, duplicates, bytes: done } = progress
  const rate = `${seconds > 0 ? (sources / seconds).toFixed(1) : '0'} texts/s`
  const share = bytes > 0 ? Math.min(1, done / bytes) : 1
  const left = bytes > 0 && done > 0 ? [`${(share * 100).toFixed(0)} %`, `${clock((seconds * (1 - share)) / share)} left`] : [`in ${clock(seconds)}`]
  return [`${sources} texts`, `${reports} reports`, `${duplicates} duplicates`, `${failed} failed`, rate, ...left].join(', ')
}

/** Seconds as `h:mm:ss`, without hours where there are none. */
function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].slice(whole < 3600 ? 1 : 0)
  return parts.map((part, n) => (n === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
