/** The built package bundled for a browser: headless Chromium mines a report and must find the very bytes that Node finds. Needs `npm run build` first. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { mine } from '../src/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const REPORT = readFileSync(join(ROOT, 'corpus/reports/town-summary.txt'), 'utf8')
/** A machine without Chromium leaves this out; continuous integration has it. */
const BROWSER = ['chromium', 'chromium-browser', 'google-chrome'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})
if (!BROWSER && process.env.CI) throw new Error('There is no Chromium for the browser test.')

const PAGE_SCRIPT = `
import { createMiner, mine, readSectionModel } from './dist/index.js'
import { readLexicon } from './dist/words/index.js'
const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer())
const answer = async () => {
  let refusal = ''
  try { mine('') } catch (error) { refusal = error.code + ' ' + error.remedy }
  const miner = createMiner({ lexicon: readLexicon(await bytes('/lexicon.bin')), sections: readSectionModel(await bytes('/sections.bin')) })
  return { refusal, mined: JSON.stringify(miner.mine(await (await fetch('/report.txt')).text())) }
}
answer().catch((error) => ({ refusal: String(error), mined: '' })).then((found) => fetch('/answer', { method: 'POST', body: JSON.stringify(found) }))
`

interface Answer { refusal: string; mined: string }

/** Serves the page and what it asks for; resolves with what it answers. */
function serve(script: string): { server: Server; answer: Promise<Answer> } {
  const files = new Map<string, Buffer | string>([
    ['/', '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>'],
    ['/page.js', script],
    ['/lexicon.bin', readFileSync(join(ROOT, 'dist/lexicon.bin'))],
    ['/sections.bin', readFileSync(join(ROOT, 'dist/sections.bin'))],
    ['/report.txt', REPORT],
  ])
  const server = createServer()
  const answer = new Promise<Answer>((resolve) => {
    server.on('request', (request, response) => {
      const path = request.url ?? '/'
      if (request.method === 'POST') {
        let body = ''
        request.setEncoding('utf8').on('data', (part: string) => (body += part)).on('end', () => {
          response.end()
          resolve(JSON.parse(body) as Answer)
        })
        return
      }
      const type = path.endsWith('.js') ? 'text/javascript' : path === '/' ? 'text/html' : 'application/octet-stream'
      response.writeHead(files.has(path) ? 200 : 404, { 'content-type': type }).end(files.get(path))
    })
  })
  return { server, answer }
}

describe.skipIf(!BROWSER)('in a browser', () => {
  test('a report gives the same bytes as in Node, and the files that are missing there are named', async () => {
    const { outputFiles } = await build({
      stdin: { contents: PAGE_SCRIPT, resolveDir: ROOT }, bundle: true, format: 'esm', platform: 'browser', target: 'es2022', write: false, logLevel: 'silent',
    })
    const { server, answer } = serve(outputFiles[0]!.text)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const profile = mkdtempSync(join(tmpdir(), 'baogao-browser-'))
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--user-data-dir=${profile}`]
    const browser = spawn(BROWSER!, [...flags, '--remote-debugging-port=0', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`], { stdio: 'ignore', detached: true })
    try {
      const { refusal, mined } = await answer
      expect(refusal).toBe('lexicon/missing Fetch baogao/lexicon.bin and hand its bytes over in the options.')
      expect(mined).toBe(JSON.stringify(mine(REPORT)))
    } finally {
      const gone = new Promise((done) => browser.once('exit', done))
      // The whole group: the browser's helper processes write to the profile for a moment after it is gone.
      process.kill(-browser.pid!, 'SIGKILL')
      await gone
      server.close()
      server.closeAllConnections()
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    }
  }, 60_000)
})
