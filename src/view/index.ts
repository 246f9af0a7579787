/** `baogao/view`: what was mined, as a page to read. */
export { toHtml, type HtmlOptions } from './page.ts'
