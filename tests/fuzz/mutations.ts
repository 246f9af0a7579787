/** Changes a text as scrapers, converters and enemies do. Deterministic: the same numbers make the same text. */

/** Uniform numbers in [0, 1). Mulberry32, by Tommy Ettinger; public domain. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** What often breaks a reader of reports: marks without a partner, halves of characters, numerals, openings, notices. */
const PIECES: readonly string[] = [
  ...'，。；：！？、“”‘’（）《》〈〉【】〔〕—…·\n\r\t 　\u200b\ufeff\u0000\u2028', '\ud800', '\udc00', '😀', '𠮷', 'é', '\r\n', '\n\n\n', '\u3000\u3000',
  '一、', '（二）', '3.', '4、', '①', '第一篇：', '篇二', '一是', '首先，', '同志们：', '各位代表：', '谢谢大家！', '下载文档', '相关文章', '第3页 共9页', '- 7 -',
  '2010年5月7日', '二〇一〇年', '202223年11月2日', '5月', '去年', '“十二五”', '至今', '每周二、四', '三年', '上半年', '2010.05—2011.06',
  '近400人', '2.2万余项', '由87%提高到95%', '6至7亿元', '翻一番', '三分之一', '第3位', '五个好', '三会一课', '１２３', '1 998', '3‰', '百分之', '万亿', '点五',
  '《关于〈试点〉的通知》', '（国发〔2010〕7号）', '下简称', '存在的问题', '下一步', '认真学習(xí)', '科学开展观', '总结', '工作报告', '以“', '为主题',
]

/** One change of `text`; `other` lends it a part. */
function change(text: string, other: string, next: () => number): string {
  const below = (limit: number): number => Math.floor(next() * limit)
  const at = below(text.length + 1)
  const length = 1 + below(next() < 0.8 ? 12 : 400)
  const head = text.slice(0, at)
  const tail = text.slice(at)
  switch (below(9)) {
    case 0: return head + tail.slice(length)
    case 1: return head + PIECES[below(PIECES.length)]! + tail
    case 2: return head + PIECES[below(PIECES.length)]!.repeat(1 + below(30)) + tail
    case 3: return head + text.slice(at, at + length).repeat(1 + below(6)) + tail
    case 4: { const from = below(other.length + 1); return head + other.slice(from, from + length * 4) + tail }
    case 5: return head + String.fromCharCode(below(0x10000)) + tail.slice(1)
    case 6: return next() < 0.5 ? head : tail
    case 7: return head + tail.slice(0, length).split('').reverse().join('') + tail.slice(length)
    default: return head + tail.slice(0, length * 8).replaceAll(PIECES[below(20)]!, PIECES[below(PIECES.length)]!) + tail.slice(length * 8)
  }
}

/** A text made of one or two of `seeds` by up to a dozen changes; at most `longest` units. */
export function mutant(seeds: readonly string[], next: () => number, longest: number): string {
  const pick = (): string => seeds[Math.floor(next() * seeds.length)]!
  const seed = pick()
  const from = Math.floor(next() * seed.length)
  let text = seed.slice(from, from + Math.floor(next() * next() * longest))
  for (let n = 1 + Math.floor(next() * 12); n > 0; n--) text = change(text, pick(), next).slice(0, longest)
  return text
}
