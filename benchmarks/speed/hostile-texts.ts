/** Texts that nobody writes but somebody may send: what they cost for each character, beside ordinary reports. */
import { brokenLaw } from '../../tests/laws.ts'
import { mutant, randomNumbers } from '../../tests/fuzz/mutations.ts'
import { median, type Plan } from './harness.ts'

/** Makes a text of n pieces, or of about n characters. */
type Maker = (n: number, texts: readonly string[]) => string

const HOSTILE: Record<string, Maker> = {
  'one Chinese character': (n) => '的'.repeat(n),
  'one astral character': (n) => '😀'.repeat(n),
  'half characters': (n) => '\ud800'.repeat(n),
  spaces: (n) => ' '.repeat(n),
  'line ends': (n) => '\n'.repeat(n),
  digits: (n) => '7'.repeat(n),
  'digits and points': (n) => '7.'.repeat(n),
  'Chinese numerals': (n) => '一'.repeat(n),
  'numerals and separators': (n) => '一、'.repeat(n),
  headings: (n) => '一、搞好服务\n'.repeat(n),
  'headings ever deeper': (n) => '一、做法\n（一）服务\n1.走访\n（1）谈心\n'.repeat(Math.ceil(n / 4)),
  titles: (n) => '第一篇：工作总结\n'.repeat(n),
  'openings of speeches': (n) => '同志们：\n今天开会。\n'.repeat(n),
  'deep brackets': (n) => '（'.repeat(n) + '）'.repeat(n),
  'deep titles': (n) => '《〈'.repeat(n) + '〉》'.repeat(n),
  'opening quotes': (n) => '“'.repeat(n),
  'straight quotes': (n) => '"'.repeat(n),
  'quoted slogans': (n) => '“五好”，'.repeat(n),
  'shorthands in a row': (n) => '和五个好'.repeat(n),
  'shorthands never spelled out': (n) => '五个好（'.repeat(n),
  'known slogans in a list': (n) => '一 （二）三会一课'.repeat(n),
  noise: (n) => '下载文档\n'.repeat(n),
  'page numbers': (n) => '第3页 共9页\n'.repeat(n),
  changes: (n) => '由1%提高到'.repeat(n),
  comparisons: (n) => '增长5%，比上年'.repeat(n),
  dates: (n) => '2010年5月7日'.repeat(n),
  'mutated reports': (n, texts) => {
    const next = randomNumbers(1)
    let text = ''
    while (text.length < n) text += mutant(texts, next, 3000)
    return text
  },
}

/** Medians in nanoseconds for a character. */
export interface HostileCost {
  name: string
  characters: number
  nsPerCharacter: number
  /** To what reports of the same length, of a megabyte at most, cost in the same rounds. */
  ratio: number
}

const MOST_RATIO = 5
/** What costs so many times the usual on a short text is not tried on longer ones. */
const HOPELESS_RATIO = 10 * MOST_RATIO

/** Measures and prints: texts of n pieces, n growing to a million. */
export function hostileCosts(mine: Parameters<typeof brokenLaw>[0], { texts, isQuick }: Plan): HostileCost[] {
  const sizes = isQuick ? [2_000] : [10_000, 100_000, 1_000_000]
  const costs = Object.entries(HOSTILE).map(([name, make]): HostileCost => {
    const broken = brokenLaw(mine, make(1000, texts))
    if (broken !== null) throw new Error(`${name}: ${broken}`)
    let cost: HostileCost | undefined
    for (const size of sizes) if ((cost?.ratio ?? 0) < HOPELESS_RATIO) cost = { name, ...costOf(mine, make(size, texts), texts) }
    print(cost!)
    return cost!
  })
  process.stdout.write('\n')
  return costs
}

function print({ name, characters, nsPerCharacter, ratio }: HostileCost): void {
  const warning = ratio > MOST_RATIO ? `   more than ${MOST_RATIO} times what reports cost` : ''
  process.stdout.write(`${name.padEnd(30)}${String(characters).padStart(9)} characters${nsPerCharacter.toFixed(0).padStart(8)} ns${ratio.toFixed(2).padStart(8)} ×${warning}\n`)
}

/** Long texts are read once: they take long enough to be sure of. */
const ROUNDS = 3
const LONG = 300_000

function costOf(mine: Parameters<typeof brokenLaw>[0], raw: string, texts: readonly string[]): Omit<HostileCost, 'name'> {
  let reports = texts.join('\n')
  const length = Math.min(raw.length, LONG)
  while (reports.length < length) reports += `\n${reports}`
  reports = reports.slice(0, length)
  const timed = (text: string): number => {
    const began = performance.now()
    if (mine(text).length !== text.length) throw new Error('a text was not mined to its end')
    return ((performance.now() - began) * 1e6) / text.length
  }
  const rounds = Array.from({ length: raw.length > LONG ? 1 : ROUNDS }, () => [timed(reports), timed(raw)] as const)
  const nsPerCharacter = median(rounds.map(([, cost]) => cost))
  return { characters: raw.length, nsPerCharacter, ratio: nsPerCharacter / median(rounds.map(([usual]) => usual)) }
}
