/** How two belong together: one goes on with another, takes part in it, answers the same need, or uses its report again. */
export const linkKinds = ['continues', 'joins', 'same_need', 'reuses'] as const
export type LinkKind = (typeof linkKinds)[number]

/** What the Secretariat says by hand; that a report is used again is said by who asks. */
export const spokenKinds = ['continues', 'joins', 'same_need'] as const

/** True where it makes no difference which of the two comes first. */
export const isMutual = (kind: LinkKind): boolean => kind === 'same_need'
