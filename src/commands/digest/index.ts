import type { Command } from '../define.ts'
import { digestPreview } from './preview.ts'
import { digestShow } from './show.ts'
import { digestStop } from './stop.ts'
import { digestSubscribe } from './subscribe.ts'

/** Everything that may be asked of `digest`, in the order in which help tells it. */
export const digestCommands: readonly Command[] = [digestSubscribe, digestShow, digestPreview, digestStop]
