/** What a ministry says when it is asked whether it would take part. */
export const interests = ['yes', 'perhaps', 'no'] as const
export type Interest = (typeof interests)[number]

/** How a ministry stands to an activity: whether it is interested, and who comes for it. */
export type Party = {
  readonly ministry: string
  /** Null where it has not said. */
  readonly interest: Interest | null
  readonly remark: string
  /** Who comes, as the ministry writes it; registration itself is by form through the Permanent Mission. */
  readonly attendees: string
  /** How many come; null where it has not said. */
  readonly count: number | null
}

/** How many people have been announced. */
export const announced = (parties: readonly Party[]): number =>
  parties.reduce((all, { count }) => all + (count ?? 0), 0)
