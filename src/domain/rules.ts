/**
 * The rules DOMAIN leaves to the network's own rulebooks, with their defaults. Each is a whole number within its range,
 * a falling list of such numbers (how many days before something people are reminded), or some of a list of names.
 */
export const ruleTable = {
  undoDays: { default: 14, min: 0, max: 365 },
  untakenWorkingDays: { default: 3, min: 1, max: 60 },
  unansweredOfferWorkingDays: { default: 5, min: 1, max: 60 },
  reportDueDays: { default: 30, min: 1, max: 365 },
  followUpMonths: { default: [12, 6], min: 1, max: 60 },
  workshopReminderDays: { default: [30, 7, 1], min: 0, max: 365 },
  callReminderDays: { default: [14, 3, 1], min: 0, max: 365 },
  pledgeReminderDays: { default: [30, 0], min: 0, max: 365 },
  vacantReminderDays: { default: [30, 7], min: 1, max: 365 },
  // Full hours of the reader's own day: reminders go out at the first, and none from the second to the third.
  reminderHour: { default: 9, min: 0, max: 23 },
  quietFromHour: { default: 19, min: 0, max: 23 },
  quietUntilHour: { default: 8, min: 0, max: 23 },
  // A match this probable is said to have been asked before.
  duplicateWarningPercent: { default: 55, min: 1, max: 99 },
  // So many ministries must authorise a payment, each holding one of these offices.
  authorisationsNeeded: { default: 3, min: 1, max: 9 },
  authorisingOffices: {
    default: ['troika'],
    of: ['troika', 'wg1_chair', 'wg1_vice', 'wg2_chair', 'wg2_vice'],
  },
} as const satisfies Readonly<Record<string, Rule>>

type Rule =
  | { readonly default: number | readonly number[]; readonly min: number; readonly max: number }
  | { readonly default: readonly string[]; readonly of: readonly string[] }

export type RuleValue = number | readonly number[] | readonly string[]

export type RuleName = keyof typeof ruleTable

export type Rules = {
  readonly [Name in RuleName]: (typeof ruleTable)[Name]['default'] extends number
    ? number
    : (typeof ruleTable)[Name] extends { readonly of: readonly string[] }
      ? readonly string[]
      : readonly number[]
}

export const ruleNames = Object.keys(ruleTable) as readonly RuleName[]

/** The rules in force: what was set, and the defaults for all else. */
export function rulesFrom(set: Readonly<Record<string, unknown>>): Rules {
  return Object.fromEntries(ruleNames.map(name => [name, set[name] ?? ruleTable[name].default])) as Rules
}

/** A rule's value as it was typed (`14`, `30, 7, 1`, `troika`); null where it is not of its kind or out of its range. */
export function readRule(name: RuleName, typed: string): RuleValue | null {
  const rule: Rule = ruleTable[name]
  if ('of' in rule) {
    const names = typed
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean)
    return names.length > 0 && names.every(one => rule.of.includes(one)) ? [...new Set(names)] : null
  }
  const { default: usual, min, max } = rule
  const numbers = typed.split(/[\s,;]+/).filter(Boolean)
  if (numbers.length === 0 || numbers.length > 10 || !numbers.every(number => /^\d{1,4}$/.test(number)))
    return null

  const values = numbers.map(Number)
  if (values.some(value => value < min || value > max)) return null
  if (typeof usual === 'number') return values.length === 1 ? values[0]! : null

  return [...new Set(values)].sort((a, b) => b - a)
}
