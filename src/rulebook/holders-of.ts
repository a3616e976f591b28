/** The kinds of clause to which items can be added, with the list that takes them. */
export const holdersOf = { sum: 'of', less: 'deductions', group: 'of' } as const
