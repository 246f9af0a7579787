/**
 * The natural logarithm, rounded to the nearest double. `Math.log` may be off by one unit in the last place, and two ways to cut a
 * run whose products of frequencies are equal are told apart by just that unit; the C library that nodejieba calls rounds
 * correctly for every frequency of its dictionary.
 */

/** Fixed point: a number x is the integer x · 2^160. */
const BITS = 160n
const ONE = 1n << BITS

/** 2 · artanh(n / d) in fixed point, for |n / d| ≤ 1/3. */
function twiceArtanh(numerator: bigint, denominator: bigint): bigint {
  let power = (numerator << BITS) / denominator
  const square = (power * power) >> BITS
  let sum = 0n
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k
    power = (power * square) >> BITS
  }
  return 2n * sum
}

const LN2 = twiceArtanh(1n, 3n)

/** ln `x` for a finite normal `x` > 0, correctly rounded. */
export function roundedLog(x: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, x)
  const bits = view.getBigUint64(0)
  // x = mantissa · 2^exponent with 1 ≤ mantissa < 2, and ln m = 2 artanh((m − 1) / (m + 1)).
  const exponent = (bits >> 52n) - 1023n
  const fraction = (bits & 0xfffffffffffffn) << (BITS - 52n)
  const log = exponent * LN2 + twiceArtanh(fraction, fraction + 2n * ONE)
  return Number(log) / 2 ** Number(BITS)
}
