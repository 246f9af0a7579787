import { BaogaoError } from '../model/errors.ts'
import type { Mined } from '../model/report.ts'
import { escapeHtml } from './escape.ts'
import { marksOf } from './marks.ts'
import { legend, outline, reportName } from './panels.ts'
import { styleSheet } from './style.ts'
import { summary } from './tables.ts'
import { weave } from './weave.ts'

/** How a page is made. */
export interface HtmlOptions {
  /** Title of the page; the title of the first report where none is given. */
  title?: string
}

/**
 * One self-contained HTML page: the raw text with every sentence tinted by its kind, records underlined and noise greyed,
 * beside an outline, a legend, and tables of metrics, slogans and documents. No scripts, nothing to load; same input, same bytes.
 *
 * The element `main` holds the raw text, every character once and in order. Save the page as UTF-8.
 * @param raw the very text that was mined
 * @throws BaogaoError `options/invalid` where `mined` is of a text of another length
 */
export function toHtml(raw: string, mined: Mined, options: HtmlOptions = {}): string {
  if (raw.length !== mined.length) {
    throw new BaogaoError(
      'options/invalid', `toHtml() got a text of ${raw.length} characters and the result of one of ${mined.length}.`,
      'Give the very text that was mined.', 'raw',
    )
  }
  const [first] = mined.reports
  const title = escapeHtml(options.title ?? (first ? reportName(first, 0) : 'baogao'))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
${styleSheet()}
</style>
</head>
<body>
<aside>
<h1 lang="zh">${title}</h1>
${outline(mined)}
${legend(mined)}
${summary(mined)}</aside>
<main lang="zh">${weave(raw, marksOf(mined))}</main>
</body>
</html>
`
}
