import type { Command } from '../define.ts'
import { fundAmend } from './amend.ts'
import { fundAuthorise } from './authorise.ts'
import { fundChart } from './chart.ts'
import { fundClose } from './close.ts'
import { fundConfirm } from './confirm.ts'
import { fundContributors } from './contributors.ts'
import { fundEarmark } from './earmark.ts'
import { fundEntry } from './entry.ts'
import { fundExport } from './export.ts'
import { fundImport } from './import.ts'
import { fundInKind } from './in-kind.ts'
import { fundMatch } from './match.ts'
import { fundPay } from './pay.ts'
import { fundPledge } from './pledge.ts'
import { fundPledges } from './pledges.ts'
import { fundPropose } from './propose.ts'
import { fundReceive } from './receive.ts'
import { fundRelease } from './release.ts'
import { fundReturn } from './return.ts'
import { fundReverse } from './reverse.ts'
import { fundShow } from './show.ts'
import { fundStatement } from './statement.ts'

/** Everything that may be asked of `fund`, in the order in which help tells it. */
export const fundCommands: readonly Command[] = [
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
]
