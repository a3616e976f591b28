/** What every unit has; no attribute of the rules may be called so. */
export const reservedUnitAttributes = ['kind', 'domain', 'formation', 'temporary'] as const

/** What every member has; no attribute of the rules may be called so. */
export const reservedMemberAttributes = [
  'category',
  'suspended',
  'home-kind',
  'home-domain',
] as const
