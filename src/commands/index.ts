import { callAnswer } from './call/answer.ts'
import { callClose } from './call/close.ts'
import { callExtend } from './call/extend.ts'
import { callList } from './call/list.ts'
import { callNudge } from './call/nudge.ts'
import { callOpen } from './call/open.ts'
import { callRead } from './call/read.ts'
import { callShow } from './call/show.ts'
import { callStatusCommand } from './call/status.ts'
import { contactAppoint } from './contact/appoint.ts'
import { contactDeputise } from './contact/deputise.ts'
import { contactHandOver } from './contact/hand-over.ts'
import { contactList } from './contact/list.ts'
import { contactShow } from './contact/show.ts'
import { contactVacate } from './contact/vacate.ts'
import type { Command } from './define.ts'
import { digestPreview } from './digest/preview.ts'
import { digestShow } from './digest/show.ts'
import { digestStop } from './digest/stop.ts'
import { digestSubscribe } from './digest/subscribe.ts'
import { fundAmend } from './fund/amend.ts'
import { fundAuthorise } from './fund/authorise.ts'
import { fundChart } from './fund/chart.ts'
import { fundClose } from './fund/close.ts'
import { fundConfirm } from './fund/confirm.ts'
import { fundContributors } from './fund/contributors.ts'
import { fundEarmark } from './fund/earmark.ts'
import { fundEntry } from './fund/entry.ts'
import { fundExport } from './fund/export.ts'
import { fundImport } from './fund/import.ts'
import { fundInKind } from './fund/in-kind.ts'
import { fundMatch } from './fund/match.ts'
import { fundPay } from './fund/pay.ts'
import { fundPledge } from './fund/pledge.ts'
import { fundPledges } from './fund/pledges.ts'
import { fundPropose } from './fund/propose.ts'
import { fundReceive } from './fund/receive.ts'
import { fundRelease } from './fund/release.ts'
import { fundReturn } from './fund/return.ts'
import { fundReverse } from './fund/reverse.ts'
import { fundShow } from './fund/show.ts'
import { fundStatement } from './fund/statement.ts'
import { help } from './help.ts'
import { memoryAdd } from './memory/add.ts'
import { memoryAnswer } from './memory/answer.ts'
import { memoryCorrect } from './memory/correct.ts'
import { memoryExport } from './memory/export.ts'
import { memoryHistory } from './memory/history.ts'
import { memoryImport } from './memory/import.ts'
import { memoryLink } from './memory/link.ts'
import { memoryReuse } from './memory/reuse.ts'
import { memorySearch } from './memory/search.ts'
import { memoryShow } from './memory/show.ts'
import { memoryTerm } from './memory/term.ts'
import { memoryTermAdd } from './memory/term-add.ts'
import { memoryTermRemove } from './memory/term-remove.ts'
import { memoryUndo } from './memory/undo.ts'
import { memoryUnlink } from './memory/unlink.ts'
import { memoryWho } from './memory/who.ts'
import { officeAssign } from './office/assign.ts'
import { officeList } from './office/list.ts'
import { personInvite } from './person/invite.ts'
import { personLanguage } from './person/language.ts'
import { personLink } from './person/link.ts'
import { personWhoami } from './person/whoami.ts'
import { personZone } from './person/zone.ts'
import { reminderHoliday } from './reminder/holiday.ts'
import { reminderHolidays } from './reminder/holidays.ts'
import { reminderList } from './reminder/list.ts'
import { reminderQuiet } from './reminder/quiet.ts'
import { reminderResume } from './reminder/resume.ts'
import { reminderSnooze } from './reminder/snooze.ts'
import { reminderStop } from './reminder/stop.ts'
import { reminderWhyCommand } from './reminder/why.ts'
import { requestAccept } from './request/accept.ts'
import { requestAnswer } from './request/answer.ts'
import { requestAsk } from './request/ask.ts'
import { requestBegin } from './request/begin.ts'
import { requestBoard } from './request/board.ts'
import { requestClose } from './request/close.ts'
import { requestComplete } from './request/complete.ts'
import { requestDecline } from './request/decline.ts'
import { requestDrop } from './request/drop.ts'
import { requestDuplicate } from './request/duplicate.ts'
import { requestFile } from './request/file.ts'
import { requestHistory } from './request/history.ts'
import { requestJoin } from './request/join.ts'
import { requestList } from './request/list.ts'
import { requestNote } from './request/note.ts'
import { requestOffer } from './request/offer.ts'
import { requestPostpone } from './request/postpone.ts'
import { requestPropose } from './request/propose.ts'
import { requestRecall } from './request/recall.ts'
import { requestRefuse } from './request/refuse.ts'
import { requestReschedule } from './request/reschedule.ts'
import { requestShow } from './request/show.ts'
import { requestTake } from './request/take.ts'
import { requestUndo } from './request/undo.ts'
import { requestWithdraw } from './request/withdraw.ts'
import { settingsChannel } from './settings/channel.ts'
import { settingsMirror } from './settings/mirror.ts'
import { settingsSet } from './settings/set.ts'
import { settingsShow } from './settings/show.ts'
import { workshopAdd } from './workshop/add.ts'
import { workshopAttend } from './workshop/attend.ts'
import { workshopCalendar } from './workshop/calendar.ts'
import { workshopCancel } from './workshop/cancel.ts'
import { workshopChange } from './workshop/change.ts'
import { workshopConfirm } from './workshop/confirm.ts'
import { workshopCost } from './workshop/cost.ts'
import { workshopDocuments } from './workshop/documents.ts'
import { workshopFeed } from './workshop/feed.ts'
import { workshopHold } from './workshop/hold.ts'
import { workshopImport } from './workshop/import.ts'
import { workshopInterest } from './workshop/interest.ts'
import { workshopList } from './workshop/list.ts'
import { workshopMove } from './workshop/move.ts'
import { workshopPostpone } from './workshop/postpone.ts'
import { workshopShow } from './workshop/show.ts'
import { workshopUndo } from './workshop/undo.ts'

/** Everything that may be asked, in the order in which help tells it. */
export const commands: readonly Command[] = [
  requestPropose,
  requestFile,
  requestAnswer,
  requestList,
  requestShow,
  requestTake,
  requestAsk,
  requestOffer,
  requestAccept,
  requestRefuse,
  requestRecall,
  requestPostpone,
  requestReschedule,
  requestBegin,
  requestComplete,
  requestClose,
  requestDuplicate,
  requestJoin,
  requestWithdraw,
  requestDecline,
  requestDrop,
  requestUndo,
  requestNote,
  requestHistory,
  requestBoard,
  memorySearch,
  memoryWho,
  memoryHistory,
  memoryShow,
  memoryTerm,
  memoryTermAdd,
  memoryTermRemove,
  memoryAdd,
  memoryCorrect,
  memoryLink,
  memoryUnlink,
  memoryImport,
  memoryExport,
  memoryReuse,
  memoryAnswer,
  memoryUndo,
  callOpen,
  callList,
  callShow,
  callAnswer,
  callStatusCommand,
  callRead,
  callExtend,
  callNudge,
  callClose,
  reminderList,
  reminderWhyCommand,
  reminderSnooze,
  reminderStop,
  reminderResume,
  reminderQuiet,
  reminderHolidays,
  reminderHoliday,
  digestSubscribe,
  digestShow,
  digestPreview,
  digestStop,
  workshopCalendar,
  workshopList,
  workshopShow,
  workshopInterest,
  workshopAttend,
  workshopAdd,
  workshopChange,
  workshopMove,
  workshopConfirm,
  workshopHold,
  workshopPostpone,
  workshopCancel,
  workshopUndo,
  workshopCost,
  workshopDocuments,
  workshopFeed,
  workshopImport,
  fundShow,
  fundPledge,
  fundPledges,
  fundAmend,
  fundReceive,
  fundMatch,
  fundEarmark,
  fundRelease,
  fundPropose,
  fundAuthorise,
  fundPay,
  fundReturn,
  fundReverse,
  fundInKind,
  fundConfirm,
  fundStatement,
  fundContributors,
  fundChart,
  fundEntry,
  fundClose,
  fundExport,
  fundImport,
  contactShow,
  contactList,
  contactAppoint,
  contactHandOver,
  contactDeputise,
  contactVacate,
  personLink,
  personInvite,
  personLanguage,
  personZone,
  personWhoami,
  officeList,
  officeAssign,
  settingsShow,
  settingsSet,
  settingsChannel,
  settingsMirror,
  help,
]

const byName = new Map(commands.map(command => [command.name, command]))

/** The command of a name such as `request take`. */
export const commandNamed = (name: string): Command | undefined => byName.get(name)

/** The first words of all commands, once each. */
export const areas: readonly string[] = [...new Set(commands.map(({ path }) => path[0]))]
