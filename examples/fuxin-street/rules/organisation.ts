import type { Named, OrganisationRules, PostPlaces, UnitKind } from 'pledgebook'

const named = (name: string, en: string, zh: string): Named => ({ name, title: { en, zh } })

const places = (post: string, least: number, most: number, concurrent = 0): PostPlaces => ({
  ...{ post, least, most, concurrent },
})

const communities = ['community-branch', 'general-branch']

/** What a community can have, whether its branch is a general one or not. */
const ofCommunities: readonly PostPlaces[] = [
  places('secretary', 1, 1),
  places('deputy', 0, 2),
  places('inspector', 1, 1),
  places('cadre', 0, 9),
]

function kind(
  name: Named,
  rest: Pick<UnitKind, 'root' | 'under' | 'home'> & { readonly posts?: readonly PostPlaces[] },
): UnitKind {
  return { ...name, coveredBy: [], posts: [], ...rest }
}

/**
 * What the street may look like: kinds, posts and categories as the source names them. How many may
 * hold a post is the example's own.
 */
export const organisationRules: OrganisationRules = {
  unitKinds: [
    kind(named('working-committee', 'street working committee', '街道党工委'), {
      ...{ root: true, under: [], home: true },
      posts: [places('secretary', 1, 1), places('leader-in-charge', 0, 6)],
    }),
    kind(named('community-branch', 'branch', '社区党支部'), {
      ...{ root: false, under: ['working-committee'], home: true, posts: ofCommunities },
    }),
    kind(named('general-branch', 'general branch', '社区党总支'), {
      ...{ root: false, under: ['working-committee'], home: true },
      // Leaders of resident units sit on the committee beside their own post (兼职委员).
      posts: [...ofCommunities, places('committee-member', 0, 5, 3)],
    }),
    kind(named('grid-branch', 'grid branch', '网格党支部'), {
      ...{ root: false, under: communities, home: true, posts: [places('secretary', 1, 1)] },
    }),
    kind(named('grid-group', 'grid group', '网格党小组'), {
      ...{ root: false, under: ['grid-branch'], home: true },
    }),
    kind(named('resident-unit', 'resident unit', '驻区单位'), {
      ...{ root: true, under: [], home: true, posts: [places('leader', 1, 1)] },
    }),
    kind(named('branch-elsewhere', 'branch elsewhere', '流入地党支部'), {
      ...{ root: true, under: [], home: false },
    }),
  ],
  domains: [named('community', 'community', '社区'), named('agency', 'agency', '机关')],
  formations: [{ ...named('standalone', 'standalone', '单独'), temporary: false }],
  posts: [
    named('secretary', 'secretary', '书记'),
    named('deputy', 'deputy secretary', '副书记'),
    named('leader-in-charge', 'leader in charge', '分管领导'),
    named('inspector', 'discipline inspector', '纪检员'),
    named('cadre', 'community cadre', '社区干部'),
    named('committee-member', 'concurrent committee member', '兼职委员'),
    named('leader', 'leader', '负责人'),
  ],
  affiliations: [
    {
      ...named('reports-to', 'reports to the community', '在职党员进社区'),
      at: communities,
      most: 1,
    },
    { ...named('lives-in', 'lives in', '流入地'), at: ['branch-elsewhere'], most: 1 },
  ],
  categories: [
    {
      ...named('in-service', 'in-service', '在职'),
      strivesFor: named('devoted-to-the-post', 'devoted to the post', '爱岗敬业'),
      ...{ duties: ['service-day', 'three-ones'], managedBy: 'home' },
    },
    {
      ...named('retired', 'retired', '离退休'),
      strivesFor: named('giving-service', 'giving service', '服务奉献'),
      ...{ duties: ['service'], managedBy: 'home' },
    },
    {
      ...named('self-employed', 'self-employed', '个体'),
      strivesFor: named('honest-trade', 'honest trade', '诚信经营'),
      ...{ duties: ['ten-criteria'], managedBy: 'home' },
    },
    {
      ...named('floating', 'floating', '流动'),
      strivesFor: named('starting-out', 'starting out and prospering', '创业致富'),
      ...{ duties: ['monthly-four'], managedBy: 'lives-in' },
    },
  ],
  unitAttributes: [],
  memberAttributes: [],
}
