import { SECTION_KINDS } from '../model/records.ts'
import { RECORD_TYPES } from './marks.ts'
import { palette, type Scheme } from './palette.ts'

/** Kinds of line under records, so that colour is not all that tells them apart. */
const LINES: Readonly<Record<(typeof RECORD_TYPES)[number], string>> = { date: 'dotted', document: 'dashed', metric: 'solid', slogan: 'double' }

const LAYOUT = `
body{margin:0;display:grid;grid-template-columns:minmax(16rem,30rem) minmax(0,1fr);color:var(--text);background:var(--ground);font:1rem/1.7 system-ui,sans-serif}
aside{position:sticky;top:0;box-sizing:border-box;height:100vh;overflow:auto;padding:1rem;font-size:.875rem}
main{box-sizing:border-box;max-width:52rem;padding:1rem 2rem;white-space:pre-wrap;overflow-wrap:anywhere}
h1{font-size:1.125rem}h2{font-size:1rem;margin:1.25rem 0 .25rem}
ul{list-style:none;margin:0;padding:0}.in-line{display:flex;flex-wrap:wrap;gap:0 1em}.level-2{padding-left:1em}.level-3{padding-left:2em}.level-4{padding-left:3em}.level-5{padding-left:4em}.level-6{padding-left:5em}
table{width:100%;border-collapse:collapse}td,th{padding:.125rem .375rem .125rem 0;text-align:left;vertical-align:top;overflow-wrap:break-word}
a{color:inherit}.muted,.noise{color:var(--muted)}.heading{font-weight:600}
.metric,.date,.slogan,.document{border-bottom-width:2px}.slogan{border-bottom-width:3px}:target{outline:2px solid}.report:target{outline:none}
@media(max-width:48rem){body{display:block}aside{position:static;height:auto}main{padding:1rem}}
`.trim()

/** The style sheet of the page: layout, and the colours of kinds and records for light and dark. */
export function styleSheet(): string {
  const kinds = palette(SECTION_KINDS)
  const types = palette(RECORD_TYPES)
  const rules = [
    ...SECTION_KINDS.map((kind) => `.kind-${kind}{background:var(--${kind})}`),
    ...RECORD_TYPES.map((type) => `.${type}{border-bottom-style:${LINES[type]};border-bottom-color:var(--${type})}`),
  ]
  return [
    `:root{color-scheme:light dark;${variables(kinds.light, types.light)}}`,
    `@media(prefers-color-scheme:dark){:root{${variables(kinds.dark, types.dark)}}}`,
    LAYOUT, ...rules.sort(),
  ].join('\n')
}

function variables(kinds: Scheme, types: Scheme): string {
  const { text, muted, ground } = kinds
  const page = [`--text:${text}`, `--muted:${muted}`, `--ground:${ground}`]
  const tints = [...kinds.classes].map(([name, { tint }]) => `--${name}:${tint}`)
  const lines = [...types.classes].map(([name, { line }]) => `--${name}:${line}`)
  return [...page, ...tints, ...lines].join(';')
}
