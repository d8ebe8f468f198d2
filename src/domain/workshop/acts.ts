/** Where an activity on the calendar can stand. An idea is the network's alone; from `tentative` on everybody may know. */
export const statuses = ['idea', 'tentative', 'confirmed', 'held', 'postponed', 'cancelled'] as const
export type Status = (typeof statuses)[number]

/** What can be done to an activity on the calendar. The first seven move its status or its time; the others do not. */
export const acts = [
  'add',
  'move',
  'confirm',
  'hold',
  'postpone',
  'cancel',
  'undo',
  'change',
  'cost',
  'documents',
  'interest',
  'attend',
] as const
export type Act = (typeof acts)[number]

/** The acts that can be taken back, with the status each gives; what was held is in the memory and is corrected there. */
export const undoable = { postpone: 'postponed', cancel: 'cancelled' } as const satisfies Partial<
  Record<Act, Status>
>
export type UndoableAct = keyof typeof undoable

/** What kind of activity it is. */
export const kinds = ['workshop', 'seminar', 'symposium', 'course', 'meeting', 'conference', 'other'] as const
export type Kind = (typeof kinds)[number]
