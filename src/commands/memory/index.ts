import type { Command } from '../define.ts'
import { memoryAdd } from './add.ts'
import { memoryAnswer } from './answer.ts'
import { memoryCorrect } from './correct.ts'
import { memoryExport } from './export.ts'
import { memoryHistory } from './history.ts'
import { memoryImport } from './import.ts'
import { memoryLink } from './link.ts'
import { memoryReuse } from './reuse.ts'
import { memorySearch } from './search.ts'
import { memoryShow } from './show.ts'
import { memoryTerm } from './term.ts'
import { memoryTermAdd } from './term-add.ts'
import { memoryTermRemove } from './term-remove.ts'
import { memoryUndo } from './undo.ts'
import { memoryUnlink } from './unlink.ts'
import { memoryWho } from './who.ts'

/** Everything that may be asked of `memory`, in the order in which help tells it. */
export const memoryCommands: readonly Command[] = [
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
]
