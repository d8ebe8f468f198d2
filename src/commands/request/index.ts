import type { Command } from '../define.ts'
import { requestAccept } from './accept.ts'
import { requestAnswer } from './answer.ts'
import { requestAsk } from './ask.ts'
import { requestBegin } from './begin.ts'
import { requestBoard } from './board.ts'
import { requestClose } from './close.ts'
import { requestComplete } from './complete.ts'
import { requestDecline } from './decline.ts'
import { requestDrop } from './drop.ts'
import { requestDuplicate } from './duplicate.ts'
import { requestFile } from './file.ts'
import { requestHistory } from './history.ts'
import { requestJoin } from './join.ts'
import { requestList } from './list.ts'
import { requestNote } from './note.ts'
import { requestOffer } from './offer.ts'
import { requestPostpone } from './postpone.ts'
import { requestPropose } from './propose.ts'
import { requestRecall } from './recall.ts'
import { requestRefuse } from './refuse.ts'
import { requestReschedule } from './reschedule.ts'
import { requestShow } from './show.ts'
import { requestTake } from './take.ts'
import { requestUndo } from './undo.ts'
import { requestWithdraw } from './withdraw.ts'

/** Everything that may be asked of `request`, in the order in which help tells it. */
export const requestCommands: readonly Command[] = [
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
]
