import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/index.ts'
import { encode } from './encode.ts'

const linesOf = async (page: string): Promise<string[]> => (await read(encode(page, 'utf-8'), { type: 'html' })).text.split('\n')

describe('blocks', () => {
  const cases: [what: string, page: string, lines: string[]][] = [
    ['paragraphs', '<p>清淤塘坝6口。</p><p>修路。</p>', ['清淤塘坝6口。', '修路。']],
    ['paragraphs without end tags', '<p>清淤<p>修路<div>植树', ['清淤', '修路', '植树']],
    ['text beside blocks', '引言<div>正文</div>结语', ['引言', '正文', '结语']],
    ['an end tag alone', '清淤</p>修路', ['清淤', '修路']],
    ['inline elements', '<p>清<b>淤</b><span><font face="宋体">塘</font></span><i>坝</i>6<a href="/w">口</a></p>', ['清淤塘坝6口']],
    ['inline elements shown as blocks', '<span style="DISPLAY: block">清淤</span><span>修</span><span>路</span>', ['清淤', '修路']],
    ['line ends', '清淤<br>修路<br/><br>植树</br>护林', ['清淤', '修路', '植树', '护林']],
    ['rules', '清淤<hr>修路', ['清淤', '修路']],
    ['no more than a blank', '<p>清淤</p><p>&nbsp;</p><p>&emsp;<br>　</p><p>修路</p>', ['清淤', '修路']],
    ['headings', '<h1>总结<h2>一、水利</h2>正文', ['总结', '一、水利', '正文']],
    ['quotations and definitions', '<blockquote>引文</blockquote><dl><dt>塘坝<dd>蓄水<dt>水渠<dd>引水</dl>', ['引文', '塘坝', '蓄水', '水渠', '引水']],
    ['figures', '<figure><img src=a><figcaption>图一</figcaption></figure>', ['图一']],
    ['preformatted text', '<pre>\n清淤  6口\n  修路 \n\n植树</pre>护林', ['清淤  6口', '  修路', '植树', '护林']],
    ['text with the old end of line', 'a\r\nb\r<pre>c\r\nd\re</pre>', ['a b', 'c', 'd', 'e']],
    ['xmp, where tags are text', '<xmp>a<b>&lt;</xmp>c', ['a<b>&lt;', 'c']],
    ['misnested tags', '<p><b>清<i>淤</b>塘</i>坝</p>6口', ['清淤塘坝', '6口']],
    ['formatting that is never closed', '<p><font color=red>清淤<p><font color=blue>修路', ['清淤', '修路']],
    ['fields of a form', '<textarea>清\n淤</textarea><button>展开</button>', ['清', '淤', '展开']],
    ['content in header, footer and aside', '<header>石桥镇</header>正文<aside>相关</aside><footer>版权</footer>', ['石桥镇', '正文', '相关', '版权']],
    ['text after the end', '<html><body>正文</body></html>结语', ['正文', '结语']],
    ['Word markup', '<p class=MsoNormal><![if !supportLists]><span>一、</span><![endif]>水利<o:p></o:p></p>', ['一、水利']],
  ]
  it.each(cases)('%s', async (_, page, lines) => expect(await linesOf(page)).toEqual(lines))
  it('have their kinds', async () => {
    const { blocks } = await read(encode('<h2>一</h2><p>二</p><li>三<p>四</li><table><tr><td>五<td>六</table><dd>七<h3>八', 'utf-8'), { type: 'html' })
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list-item', 'list-item', 'table-row', 'list-item', 'heading'])
  })
})

describe('white space and references', () => {
  const cases: [what: string, page: string, lines: string[]][] = [
    ['is one space between words', '<p> GDP \t <b> 增长</b>  8% </p>', ['GDP 增长 8%']],
    ['is nothing where the source wraps Chinese', '<p>清淤\n    塘坝，\r\n修路</p>', ['清淤塘坝，修路']],
    ['is a space where elements meet on two lines', '<span>来源：</span>\n<span>水利站</span>', ['来源： 水利站']],
    ['is a space where Latin wraps', 'GDP\n增长', ['GDP 增长']],
    ['is kept where the page asks for it', '清&nbsp;&nbsp;淤&emsp;塘　坝', ['清\u00a0\u00a0淤\u2003塘　坝']],
    ['decodes references', '&lt;p&gt;&amp;lt;&ldquo;&#24037;&#x4F5c;&rdquo;&#150;&copy2014&#128512;', ['<p>&lt;“工作”–©2014😀']],
    ['decodes no others', 'AT&T &nosuch; &; &# &#x; A&B', ['AT&T &nosuch; &; &# &#x; A&B']],
    ['decodes the longest name', '&notit; &notin; &semi;&ampx; &NotEqualTilde;&fjlig;', ['¬it; ∉ ;&x; ≂̸fj']],
    ['collapses decoded blanks', '清&#32;&#10; 淤', ['清 淤']],
    ['drops NUL', '今年以来，全镇清\0淤塘坝6口，修复道路。', ['今年以来，全镇清淤塘坝6口，修复道路。']],
    ['keeps what only looks like a tag', 'a < b, 3<5 <-', ['a < b, 3<5 <-']],
    ['drops empty end tags and comments', '清</>淤<!-- 注 -->塘<!坝><?php 1?>坝', ['清淤塘坝']],
    ['drops the rest of a tag that is cut off', '清淤<div class="x', ['清淤']],
    ['drops the rest of an end tag that is cut off', '清淤</di', ['清淤']],
  ]
  it.each(cases)('%s', async (_, page, lines) => expect(await linesOf(page)).toEqual(lines))
})

describe('numbers of lists', () => {
  const cases: [what: string, page: string, lines: string[]][] = [
    ['count', '<ol><li>清淤<li>修路</ol>', ['1. 清淤', '2. 修路']],
    ['not in lists without order', '<ul><li>清淤<li>修路</ul>', ['清淤', '修路']],
    ['start and value', '<ol start=" 4"><li>a<li value=9>b<li>c</ol>', ['4. a', '9. b', '10. c']],
    ['reversed', '<ol reversed><li>a<li>b<li>c</ol>', ['3. a', '2. b', '1. c']],
    ['reversed from a start', '<ol reversed start=9><li>a<li>b</ol>', ['9. a', '8. b']],
    ['nested', '<ol><li>a<ol type=a><li>b<li>c</ol><ul><li>d</ul><li>e</ol>', ['1. a', 'a. b', 'b. c', 'd', '2. e']],
    ['roman', '<ol type=I start=3><li>a<li>b</ol><ol type=i><li>c</ol>', ['III. a', 'IV. b', 'i. c']],
    ['letters', '<ol type=A start=26><li>a<li>b</ol>', ['Z. a', 'AA. b']],
    ['Chinese', '<ol style="list-style-type: cjk-ideographic" start=10><li>a<li>b<li value=20>c<li value=100>d</ol>', ['十、a', '十一、b', '二十、c', '100. d']],
    ['leading zero', '<ol style="list-style:decimal-leading-zero"><li>a</ol>', ['01. a']],
    ['none', '<ol style="list-style:none"><li>一、水利</ol>', ['一、水利']],
    ['below one', '<ol start=0 type=a><li>a<li>b</ol>', ['0. a', 'a. b']],
    ['before the first block of an item', '<ol><li><p>a</p><p>b</p><li><br>c</ol>', ['1. a', 'b', '2. c']],
    ['not on the next list after an empty item', '<ol><li></ol><ol start=7><li>a</ol>', ['7. a']],
    ['not without a list', '<li>a<li>b', ['a', 'b']],
  ]
  it.each(cases)('%s', async (_, page, lines) => expect(await linesOf(page)).toEqual(lines))
})

describe('tables', () => {
  const cases: [what: string, page: string, lines: string[]][] = [
    ['rows', '<table><caption>表一</caption><thead><tr><th>项目<th>数量<tbody><tr><td>塘坝</td><td>6口</td></tr></table>完', ['表一', '项目\t数量', '塘坝\t6口', '完']],
    ['empty cells', '<table><tr><td></td><td>a</td><td>&nbsp;</td><td>b</td><td></td></tr></table>', ['\ta\t\tb']],
    ['cells of one paragraph or short lines', '<table><tr><td><p>完成</p><p>情况</p></td><td>8<br>口</td></tr></table>', ['完成 情况\t8 口']],
    ['spans of cells', '<table><tr><td rowspan=2>水利<td colspan=2>塘坝<tr><td>a<td>b</table>', ['水利\t塘坝', 'a\tb']],
    ['layout of a page', '<table><tr><td>目录</td><td><p>今年清淤。</p><p>明年修路。</p></td></tr></table>', ['目录', '今年清淤。', '明年修路。']],
    ['one cell', '<table><tr><td>今年<br>明年</td></tr></table>', ['今年', '明年']],
    ['tables in tables', '<table><tr><td>左</td><td>上<table><tr><td>a<td>b</table>下</td></tr><tr><td>c<td>d</table>', ['左', '上', 'a\tb', '下', 'c\td']],
    ['text outside of cells', '<table>前<tr>中<td>a<td>b</table>后', ['前', '中', 'a\tb', '后']],
    ['rows of a fragment', '<tr><td>a</td><td>b</td></tr>', ['a\tb']],
    ['cells without rows', '<table><td>a<td>b</table>', ['a\tb']],
    ['cells without a table', '<td>a<td>b', ['a', 'b']],
    ['hidden cells', '<table><tr><td>a<td style="display:none">x<td>b</table>', ['a\tb']],
    ['hidden parts that begin between cells', '<table><tr><td>a</td><span hidden>x<td>b</span><td>c</table>e', ['a\tb\tc', 'e']],
    ['numbered cells', '<table><tr><td><ol><li>a</ol><td>b</table>', ['1. a', 'b']],
  ]
  it.each(cases)('%s', async (_, page, lines) => expect(await linesOf(page)).toEqual(lines))
})

describe('what is left out', () => {
  const cases: [what: string, page: string, text: string, leftOut: object[]][] = [
    ['programs', '<style>p{}</style>清<script>document.write("<p>x</p>")</script>淤<script>1</script>', '清淤',
      [{ text: '<style>', reason: 'script' }, { text: '<script>', reason: 'script' }]],
    ['title, noscript, frames', '<title>总结_网</title><noscript>请&lt;开</noscript>清<iframe>旧</iframe>淤', '清淤',
      [{ text: '总结_网', reason: 'hidden' }, { text: '请&lt;开', reason: 'hidden' }, { text: '旧', reason: 'hidden' }]],
    ['templates and drawings', '<template>模<p>板</template>清<svg><title>图</title><text>标</text><path/></svg>淤', '清淤',
      [{ text: '模\n板', reason: 'hidden' }, { text: '图标', reason: 'hidden' }]],
    ['hidden elements', '清<span style="color:red; DISPLAY : none">藏<b>匿</b></span>淤<p hidden>藏</p>', '清淤',
      [{ text: '藏匿', reason: 'hidden' }, { text: '藏', reason: 'hidden' }]],
    ['readings over characters', '<ruby>淤<rp>(</rp><rt>yū</rt><rp>)</rp></ruby>泥', '淤泥', [{ text: '(', reason: 'hidden' }, { text: 'yū', reason: 'hidden' }, { text: ')', reason: 'hidden' }]],
    ['deleted text', '清淤<del>5</del><ins>6</ins>口', '清淤6口', [{ text: '5', reason: 'deleted' }]],
    ['menus', '<nav><ul><li><a href=a>首页</a><li><a href=b>概况</a></ul></nav>正文', '正文', [{ text: '首页\n概况', reason: 'navigation' }]],
    ['lists of links in a footer', '<footer><ul><li><a href=a>县府</a><li><a href=b>镇府</a></ul>版权</footer>', '版权', [{ text: '县府\n镇府', reason: 'navigation' }]],
    ['links and bars in a header', '<header><a href=a>首页</a> | <a href=b>概况</a></header>正文', '正文', [{ text: '首页 | 概况', reason: 'navigation' }]],
    ['choices', '<select><option>县府<option>镇府</select>正文', '正文', [{ text: '县府\n镇府', reason: 'navigation' }]],
    ['menus kept from ears', '<div aria-hidden="true"><a href=a>首页</a></div>正文', '正文', [{ text: '首页', reason: 'navigation' }]],
  ]
  it.each(cases)('%s', async (_, page, text, leftOut) => {
    const found = await read(encode(page, 'utf-8'), { type: 'html' })
    expect({ text: found.text, leftOut: found.leftOut }).toEqual({ text, leftOut })
  })
  const kept: [what: string, page: string, text: string][] = [
    ['a menu that was never closed', '<nav><a href=a>首页</a><p>今年清淤塘坝6口。', '首页\n今年清淤塘坝6口。'],
    ['a link that was never closed', '<nav><div><a href=a>首页</div><p>今年清淤塘坝6口。', '首页\n今年清淤塘坝6口。'],
    ['a linked title', '<header><h1><a href=a>石桥镇总结</a></h1></header>', '石桥镇总结'],
    ['links in the text', '<ul><li><a href=a>附件一</a></ul>', '附件一'],
    ['anchors', '<footer><a name=a>附件一</a></footer>', '附件一'],
    ['text kept from ears', '<p aria-hidden="true">清淤</p>', '清淤'],
    ['a page hidden until its script has run', '<body style="display:none">清淤', '清淤'],
    ['what displays', '<p style="display:block;x-display:none">清淤', '清淤'],
    ['a drawing that was never closed', '<svg><g><p>清淤', '清淤'],
    ['a title that was never closed', '<title>总结<p>清淤', '总结\n清淤'],
    ['an open dialog', '<dialog open>清淤</dialog>', '清淤'],
  ]
  it.each(kept)('keeps %s', async (_, page, text) => expect((await read(encode(page, 'utf-8'), { type: 'html' })).text).toBe(text))
})
