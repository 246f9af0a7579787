export function parseFullDate(text: string, start: number, end: number) {
  const m = /(?<y>\d{4})[年.\-/](?<m>\d{1,2})[月.\-/](?:(?<d>\d{1,2})日?)?/u.exec(text.slice(start, end))
  if (m) return { start: start + m.index, end: start + m.index + m[0].length, year: +m.groups!.y, month: +m.groups!.m, day: m.groups!.d ? +m.groups!.d : null }
  const c = /(?<y>[二一][〇○零九][〇○零一二三四五六七八九]{2})年(?<m>[一二三四五六七八九十]{1,3})月(?:(?<d>[一二三四五六七八九十]{1,3})日)?/u.exec(text.slice(start, end))
  if (!c) return null
  const n = (s: string) => { const D='〇一二三四五六七八九'; if (!s.includes('十')) return D.indexOf(s); const [a,b]=s.split('十'); return (a?D.indexOf(a):1)*10+(b?D.indexOf(b):0) }
  const y = [...c.groups!.y!.replace(/[○零]/g,'〇')].map(x=>'〇一二三四五六七八九'.indexOf(x)).join('')
  return { start: start + c.index, end: start + c.index + c[0].length, year: +y, month: n(c.groups!.m!), day: c.groups!.d ? n(c.groups!.d) : null }
}
