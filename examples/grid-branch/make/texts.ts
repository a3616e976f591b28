/** Every text of the data: as people here wrote it, and the same for English readers. */
export interface Said {
  readonly zh: string
  readonly en: string
}

const said = (zh: string, en: string): Said => ({ zh, en })

/** What is promised, how it is seen, and how much. */
export interface Promised {
  readonly text: Said
  readonly measure: Said
  readonly unit: Said
  readonly amount: number
}

const times = said('次', 'times')
const visits = said('户次', 'visits')
const sessions = said('场', 'sessions')
const deliveries = said('单', 'deliveries')
const hours = said('小时', 'hours')
const lamps = said('盏', 'lamps')
const slots = said('车位', 'spaces')

const signIn = said('社区签到表', 'sign-in sheets of the community')
const page = said('服务手册记录', 'pages of the service handbook')
const photos = said('前后对照照片', 'photos before and after')

const promised = (text: Said, measure: Said, amount: number, unit: Said): Promised => ({
  text,
  measure,
  unit,
  amount,
})

/** Annual promises, by category. */
export const annualPromises = {
  'in-service': [
    promised(
      said('每月参加一次党员奉献日', 'take part in the monthly service day'),
      signIn,
      12,
      times,
    ),
    promised(
      said(
        '结对一户困难居民，每月上门一次',
        'pair with one household in need and visit it monthly',
      ),
      page,
      12,
      visits,
    ),
    promised(
      said('为居民讲解惠民政策，两月一场', 'explain benefits to residents, every second month'),
      signIn,
      6,
      sessions,
    ),
  ],
  retired: [
    promised(said('每周义务巡逻两小时', 'patrol the courtyards two hours a week'), page, 96, hours),
    promised(said('每周打扫楼道一次', 'sweep the stairways once a week'), photos, 48, times),
    promised(
      said('每月更新两次信息宣传栏', 'renew the notice board twice a month'),
      photos,
      24,
      times,
    ),
  ],
  'self-employed': [
    promised(
      said('为行动不便的居民送货上门', 'deliver to residents who cannot walk far'),
      page,
      48,
      deliveries,
    ),
    promised(
      said(
        '明码标价，每季请街坊查一次秤',
        'mark every price; neighbours test the scales quarterly',
      ),
      signIn,
      4,
      times,
    ),
  ],
  floating: [
    promised(
      said('每月汇报一次、学习一次、公益一次', 'report, study and do public work once a month'),
      signIn,
      36,
      times,
    ),
  ],
} as const satisfies Record<string, readonly Promised[]>

/** The second annual pledge of one member. */
export const secondAnnual = promised(
  said('牵头社区书屋，每月开放四次', 'run the community reading room, four times a month'),
  signIn,
  48,
  times,
)

/** The vague one that was sent back. */
export const vague = promised(
  said('多做好事', 'do more good deeds'),
  said('大家看得见', 'all can see it'),
  1,
  times,
)

/** Immediate promises, by what becomes of them. */
export const immediatePromises = {
  lamps: promised(
    said('换好三号楼楼道灯', 'replace the stair lamps of building three'),
    photos,
    12,
    lamps,
  ),
  snow: promised(said('大雪后清扫院内通道', 'clear the paths after heavy snow'), photos, 3, times),
  repairs: promised(
    said('全年免费为全小区修家电', 'repair all appliances of the compound free all year'),
    page,
    400,
    times,
  ),
  bikes: promised(said('规范单车停放', 'tidy up the bicycles'), photos, 1, times),
  stairs: promised(said('清理楼道', 'clear the stairways'), photos, 1, times),
  bikesClear: promised(
    said('在四号楼前划出二十个单车位', 'mark out twenty bicycle spaces at building four'),
    photos,
    20,
    slots,
  ),
  haircuts: promised(
    said('为独居老人理发二十人次', 'cut the hair of twenty people who live alone'),
    page,
    20,
    times,
  ),
  scales: promised(
    said('建两处公平秤', 'set up two public scales'),
    photos,
    2,
    said('处', 'places'),
  ),
  corner: promised(
    said('整理旧物交换角', 'set up a corner for exchanging used things'),
    photos,
    1,
    said('处', 'places'),
  ),
  drains: promised(
    said('汛期前疏通三处雨水口', 'clear three drains before the rains'),
    photos,
    3,
    said('处', 'places'),
  ),
  ramp: promised(
    said('为康复中心门口铺一条坡道', 'lay a ramp at the door of the rehabilitation centre'),
    photos,
    1,
    said('条', 'ramps'),
  ),
  lesson: promised(
    said('暑期为孩子上六次安全课', 'give children six safety lessons in summer'),
    signIn,
    6,
    sessions,
  ),
  meal: promised(
    said('重阳节为老人做一顿饭', 'cook a meal for the old at Double Ninth'),
    photos,
    1,
    sessions,
  ),
  heating: promised(
    said('供暖前入户查管道三十户', 'look at the pipes of thirty homes before winter'),
    page,
    30,
    visits,
  ),
  calendar: promised(
    said('年前为老人写三十副春联', 'write thirty pairs of couplets before the new year'),
    photos,
    30,
    said('副', 'pairs'),
  ),
  charger: promised(
    said('动员拆除飞线充电十处', 'have ten loose charging cables taken down'),
    photos,
    10,
    said('处', 'places'),
  ),
} as const satisfies Record<string, Promised>

/** What the public, the committee and the reviewer say. */
export const sentences = {
  fits: said('量力而行，做得到', 'within their reach'),
  knows: said('熟悉情况，合适', 'knows the place, fits well'),
  beyond: said('一个人做不了这么多', 'too much for one person'),
  tooVague: said(
    '太笼统：写明做什么、几次、怎么看',
    'too vague: say what, how often, how it is seen',
  ),
  tooMuch: said('超出个人能力，与居民评议一致', 'beyond one person, as the residents said as well'),
  whichPlace: said('写明在哪里、划多少', 'say where, and how many'),
  meeting: said('支部党员大会', "members' meeting of the branch"),
  publicMeeting: said('居民代表会议', "meeting of residents' delegates"),
  board: said('小区公示栏', 'notice board of the compound'),
  progress: said('按计划进行', 'as planned'),
  slow: said('有所推进，慢于计划', 'some of it, slower than planned'),
  onCourse: said('现场查看，进度正常', 'seen on the spot, on course'),
  behind: said('现场查看，进度滞后', 'seen on the spot, behind'),
  remind: said('请按承诺抓紧', 'please make up for it'),
  remindOverdue: said('期限已过，请说明情况', 'the last day is over, please say how it stands'),
  met: said('当月事项完成', "the month's part was done"),
  metFully: said('当月事项完成，居民反映好', "the month's part was done and residents say so"),
  unmet: said('当月未开展', 'nothing was done this month'),
  done: said('承诺事项已完成', 'what was promised is done'),
  partDone: said('完成一部分', 'a part of it is done'),
  kept: said('逐项核对，已兑现', 'checked item by item, kept'),
  keptPartly: said('核对后确认完成一部分', 'checked: a part of it was done'),
  roadWorks: said('管网施工封路，场地无法使用', 'road works closed the place'),
  noCause: said('期满未做，无正当理由', 'not done in time, without a cause'),
  notEnough: said('完成不足，未说明原因', 'too little done, no cause given'),
  noTime: said('忙不过来', 'no time for it'),
  putRight: said('坡道过陡，请改缓', 'the ramp is too steep, make it gentler'),
  gentler: said('已改缓并复测', 'made gentler and measured again'),
  extend: said('连续降雨，工期顺延', 'it rained for weeks, the work takes longer'),
  moved: said('长期外出务工，组织关系已转接', 'moved away for work, now with the branch there'),
} as const satisfies Record<string, Said>

/** What was served, and what was said about the records of it. */
export const services = {
  clean: said('环境整治', 'cleaning up the surroundings'),
  visit: said('走访独居老人', 'visiting people who live alone'),
  desk: said('便民服务台', 'at the service desk'),
  rehab: said('康复中心帮扶', 'helping at the rehabilitation centre'),
  lesson: said('课后看护', 'looking after children after school'),
  flood: said('防汛值守', 'standing by in the rains'),
  noTime: said('手册未写起止时间', 'the page has no times'),
  noPlace: said('未到现场核实，手册无经办人', 'nobody at the place knows of it'),
  fewerHours: said('签到表为四小时，误记为六小时', 'the sheet says four hours, six were written'),
  twoPlaces: said('同一时段在外地，记录不实', 'was elsewhere at that time: the page is false'),
  findings: said(
    '核对签到与手册：当日不在场，记录不实',
    'sheet and handbook compared: was not there, the page is false',
  ),
  resident: said('二号楼居民', 'a resident of building two'),
  centre: said('残疾人康复中心', 'the rehabilitation centre'),
  school: said('社区妇女学校', "the community's school for women"),
  tooEarly: said('公示期未满即入账', 'settled before the notice had run its days'),
} as const satisfies Record<string, Said>

const all: readonly Said[] = [
  ...Object.values(annualPromises).flatMap((list) => list.flatMap(partsOf)),
  ...[secondAnnual, vague, ...Object.values(immediatePromises)].flatMap(partsOf),
  ...Object.values(sentences),
  ...Object.values(services),
]

/** The English of every text in the data, by the text. */
export const english: Readonly<Record<string, string>> = Object.fromEntries(
  all.map(({ zh, en }) => [zh, en]),
)

function partsOf({ text, measure, unit }: Promised): readonly Said[] {
  return [text, measure, unit]
}
