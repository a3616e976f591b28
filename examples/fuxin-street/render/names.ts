/** What codes are called, in English and in Chinese. */
export const names: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  branches: ['grid branches', '网格党支部'],
  secretaries: ['grid secretaries', '网格党支部书记'],
  communities: ['communities', '社区'],
  leaders: ['leaders in charge', '分管领导'],
  cadres: ['community cadres', '社区干部'],
  'in-service': ['in service', '在职党员'],
  retired: ['retired', '离退休党员'],
  'self-employed': ['self-employed', '个体党员'],
  floating: ['floating', '流动党员'],

  'service-day': ['service day', '党员奉献日'],
  'three-ones': ['three ones', '三个一'],
  service: ['service', '服务'],
  'ten-criteria': ['ten criteria', '十条标准'],
  'monthly-four': ['monthly four', '四个一'],

  late: ['late', '迟到'],
  'early-leave': ['left early', '早退'],
  'sick-leave': ['sick leave', '病假'],
  'personal-leave': ['personal leave', '事假'],

  'working-committee': ['working committee', '街道党工委'],
  'street-leader': ['street leader', '街道主要领导'],
  'discipline-committee': ['discipline committee', '街道纪工委'],

  open: ['open', '已启动'],
  running: ['running', '进行中'],
  closed: ['closed', '已截止'],
  provisional: ['provisional', '待公示确认'],
  confirmed: ['confirmed', '已确认'],
  applied: ['applied', '已运用'],
  carried: ['carried on', '已结转'],

  proposed: ['proposed', '建议'],
  accepted: ['accepted', '同意'],
  declined: ['declined', '不采纳'],
  notified: ['told', '已告知'],
  'carried-out': ['carried out', '已落实'],
  lifted: ['lifted', '已撤销'],

  upheld: ['upheld', '成立'],
  rejected: ['rejected', '不成立'],
  raised: ['raised', '已提出'],
  admitted: ['admitted', '已受理'],
  ruling: ['by the ruling', '裁定'],
  quota: ['by the quota', '名额'],
  link: ['with the branch', '随支部'],

  prize: ['prize', '奖励'],
  bonus: ['bonus', '综合目标奖金'],
  grant: ['activity grant', '活动经费'],
  plaque: ['plaque', '挂牌'],
  rectification: ['to be put right', '限期整改'],
  praise: ['praised', '表彰'],
  'no-honours': ['no honours', '取消评优资格'],
  'change-of-post': ['change of post', '调岗'],
  title: ['title', '先锋称号'],
  talk: ['talk', '谈话'],

  rule: ['rule', '裁定'],
  confirm: ['confirm', '确认'],
  decide: ['decide', '决定'],

  street: ['street and communities', '街道、社区'],
  'r-tianchi': ['Tianchi', '天池管委会'],
  'r-water': ['water', '水利局'],
  'r-trade': ['trade', '工商局'],
  'r-building': ['construction', '建设局'],
  'r-land': ['land', '土管局'],
  'r-radio': ['broadcasting', '广电局'],
}

/** The English of what people wrote, for readers of English. */
export const english: ReadonlyMap<string, string> = new Map([
  [
    '十月党员奉献日已开展，有签到册为证',
    "October's service day was held, the sign-in sheet shows it",
  ],
  ['三次迟到系公交晚点', 'three times late because the bus was'],
  ['签到册属实，奉献日已开展', 'the sheet is genuine, the day was held'],
  ['考勤册有本人签字，当日公交正点', 'signed in the book by oneself, and the buses were on time'],
  ['先离岗培训，下半年再行考核', 'first training, then another assessment in the second half-year'],
  ['上年度社区党（总）支部等次界定', "last year's classing of the community branches"],
  ['理顺隶属关系', 'subordination put right'],
])
