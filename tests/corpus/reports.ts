/** Reports of two invented counties, so short that all that is found in them can be counted by hand. */
export const REPORTS = [
  {
    id: '青石2014',
    text: `青石县2014年政府工作报告
一、2013年工作回顾
全县开展“五个好”创建活动，落实“五个好”要求。粮食产量达到20万吨。
二、存在的问题
农村水渠管护跟不上，群众用水困难。
三、2014年工作安排
加强农村水渠管护，解决群众用水困难。
加快发展乡村旅游。
力争粮食产量达到25万吨以上。
青石县人民政府
2014年1月10日`,
  },
  {
    id: '青石2015',
    text: `青石县2015年政府工作报告
一、2014年工作回顾
全县粮食产量达到2.6亿公斤。乡村旅游方兴未艾，办起农家乐数十家，游客络绎不绝。
二、2015年工作安排
巩固提升“五个好”支部。
青石县人民政府
2015年1月12日`,
  },
  {
    id: '云岭2016',
    text: `云岭县2016年政府工作报告
一、2015年工作回顾
全县造林3万亩，建设苗圃2公顷，茶叶市场十分兴旺，茶农收入增加。
二、2016年工作安排
继续抓好茶叶市场建设。
云岭县人民政府
2016年1月8日`,
  },
] as const

/** The first report as another county handed it in. */
export const COPY = { id: '白水2014', text: REPORTS[0].text.replaceAll('青石县', '白水县').replace('1月10日', '1月20日') }
