import type { Act, Status } from './acts.ts'

/** `officer` is officer or lead, `contact` a contact point or deputy, `ender` who did what is taken back. */
export type Who = 'officer' | 'contact' | 'ender' | 'lead'

/** Where an act may start (`nothing`: it opens an activity), who may do it, and the reason told to everybody else. */
export type Row = {
  readonly from: readonly (Status | 'nothing')[]
  readonly who: readonly Who[]
  readonly no: string
}

const officers = { who: ['officer'], no: 'workshop.officersOnly' } as const
const contacts = { who: ['contact'], no: 'workshop.contactsOnly' } as const
const ahead = ['idea', 'tentative', 'confirmed', 'postponed'] as const

/**
 * The calendar's table of acts. What DOMAIN leaves open is settled so:
 *
 * | question | rule |
 * | --- | --- |
 * | what is confirmed | only what has its exact days: "in July" stays tentative however sure |
 * | a confirmed one that is moved | stays confirmed on exact days; by month or semester it is tentative again |
 * | an idea that is given a time | is tentative |
 * | a postponed one | has no time, or the vague new one it was given; moving it makes it tentative |
 * | what was held | is in the memory for good, and is corrected there |
 * | before its first day | nothing was held |
 * | the same time again | is refused: nothing would be told, yet everybody's calendar would stir |
 */
export const table: Readonly<Record<Act, Row>> = {
  add: { from: ['nothing'], ...officers },
  move: { from: ahead, ...officers },
  confirm: { from: ['idea', 'tentative', 'postponed'], ...officers },
  hold: { from: ['tentative', 'confirmed'], ...officers },
  postpone: { from: ['tentative', 'confirmed'], ...officers },
  cancel: { from: ahead, ...officers },
  undo: { from: ['postponed', 'cancelled'], who: ['ender', 'lead'], no: 'workshop.undoNotYours' },
  change: { from: [...ahead, 'held', 'cancelled'], ...officers },
  cost: { from: [...ahead, 'held'], ...officers },
  documents: { from: [...ahead, 'held', 'cancelled'], ...officers },
  interest: { from: ahead, ...contacts },
  attend: { from: ['tentative', 'confirmed', 'held'], ...contacts },
}
