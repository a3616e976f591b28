import { type UnitId, unitId } from 'pledgebook'
import { two } from './command.ts'

/** A unit as the generator knows it. */
export interface Place {
  readonly unit: UnitId
  readonly name: { readonly en: string; readonly zh: string }
}

/** A community, and what stands under it. */
export interface Community extends Place {
  /** Whether its branch becomes a general one within the year. */
  readonly upgraded: boolean
  readonly branches: readonly Branch[]
}

/** A grid branch with its groups. */
export interface Branch extends Place {
  readonly groups: readonly Place[]
}

export const street: Place = {
  unit: unitId('u-street'),
  name: { en: 'Fuxin Street working committee', zh: '阜新街道党工委' },
}

/** The day on which three branches become general branches. */
export const upgradeDay = '2026-07-01'

// The source gives 33 groups and, by its secretaries, twelve branches; which stands where is ours.
const groupsOfBranches = [3, 3, 2, 3, 3, 3, 3, 2, 3, 3, 3, 2]
let [branchCount, groupCount] = [0, 0]

function branch(): Branch {
  const number = ++branchCount
  const groups = Array.from({ length: groupsOfBranches[number - 1]! }, () => {
    const group = ++groupCount
    const name = { en: `group ${group}`, zh: `第${group}党小组` }
    return { unit: unitId(`g-${two(group)}`), name }
  })
  const name = { en: `grid branch ${number}`, zh: `第${number}网格党支部` }
  return { unit: unitId(`b-${two(number)}`), name, groups }
}

function community(id: string, en: string, zh: string, upgraded: boolean): Community {
  const branches = [branch(), branch(), branch()]
  return { unit: unitId(`u-${id}`), name: { en, zh }, upgraded, branches }
}

export const communities: readonly Community[] = [
  community('daqiao', 'Daqiao community', '大桥社区', false),
  community('baihe', 'Baihe Village community', '百合村社区', true),
  community('wenhua', 'Wenhua Road community', '文化路社区', true),
  community('fuxing', 'Fuxingyuan community', '阜兴苑社区', true),
]

export const branches: readonly Branch[] = communities.flatMap((each) => each.branches)

function resident(id: string, en: string, zh: string): Place {
  return { unit: unitId(`r-${id}`), name: { en, zh } }
}

/** The six resident units of the source. */
export const residentUnits: readonly Place[] = [
  resident('tianchi', 'Tianchi management committee', '天池管委会'),
  resident('water', 'water bureau', '水利局'),
  resident('trade', 'industry and commerce bureau', '工商局'),
  resident('building', 'construction bureau', '建设局'),
  resident('land', 'land bureau', '土管局'),
  resident('radio', 'broadcasting bureau', '广电局'),
]

/** Where the two floating members live: that there are two such branches is ours. */
export const elsewhere: readonly Place[] = [
  { unit: unitId('e-01'), name: { en: 'a branch elsewhere, 1', zh: '外地党支部甲' } },
  { unit: unitId('e-02'), name: { en: 'a branch elsewhere, 2', zh: '外地党支部乙' } },
]
