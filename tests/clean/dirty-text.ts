import fc from 'fast-check'

/** Pieces of reports and of the dirt that scraping, typing and printing leave in them. */
const piece = fc.oneof(
  fc.constantFrom('下载文档', '相关文章', '首页 > 材料', '温馨提示：', '1.下载前请仔细阅读', '本文共1024字', '来源：日报', '时间：2013-05-06', '- 3 -', '第2页').map((notice) => `。\n${notice}\n`),
  fc.constantFrom(
    '一、主要做法', '（二）抓队伍', '3.', '第二篇：', '同志们：', '柳河镇党委', '2012年5月', '近400人', '“五个好”', '《关于〈试点〉的通知》', '存在的问题是', '下一步，',
    '各支部认真组织学习', '取得了明显成效', '党员', '要', '镇长', '地址：',
  ),
  fc.constantFrom('\n', '\r\n', '\n\n', ' ', '  ', '\t', '　', '　　', '\u00a0', '。', '，', '、', '：', ';', ',', '.', '！', '(', ')', '（', '）'),
  fc.constantFrom('“', '”', '"', "'", '‘', '’', '〞', '‚', '‛', '〝', '「', '」', '<', '>', '《', '》', '——', '-', '>'),
  fc.constantFrom('\u200b', '\ufeff', '\u00ad', '\u0000', '\u007f', '\u2028', '\ufe0f', '𠮷', '😀', '\ud800', '\udc00'),
  fc.constantFrom('２０１０', '３．５', '3.5万', '7 ', ' 5 ', '1 9 9 8 ', '亿元', '％', 'ＧＤＰ', 'GDP', '某', '年', '个'),
  fc.constantFrom('总結(jié)', '體現（xiàn）', '们( men )', '總結', '现状', '學習會議', '禤(xuān)', '(jié)', '（', 'é'),
  fc.constantFrom('科学开展观', '根底设施', '广阔党员', '效劳', '存在的缺乏', '缺乏40人', '到达90%', '局部', '原那么', '假设干准那么', '活开工作', '稳固', '第一局部', '工作方案', '存在的题目', '轨制'),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

/** Dirty text of up to some two hundred characters. */
export const dirtyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

const sentence = fc.constantFrom('各支部认真组织党员学习，按月交流体会', '全镇共建成活动室12个', '群众满意率由82%提高到96%', '要把工作抓实抓细，务求实效', '近三年来，我们走访了每一户困难群众')

/** A report broken at a fixed width, with the dirt of a scan: page numbers, paragraphs set in or not. */
export const wrappedText = fc
  .record({ sentences: fc.array(sentence, { minLength: 4, maxLength: 40 }), width: fc.integer({ min: 12, max: 40 }), indent: fc.constantFrom('', '　　', '    ', ' '), every: fc.integer({ min: 2, max: 9 }) })
  .map(({ sentences, width, indent, every }) => {
    const lines: string[] = []
    for (let k = 0; k < sentences.length; k += every) {
      const paragraph = indent + sentences.slice(k, k + every).join('。') + (k % 2 === 0 ? '。' : '')
      for (let at = 0; at < paragraph.length; at += width) lines.push(paragraph.slice(at, at + width))
    }
    return lines.join('\n')
  })
