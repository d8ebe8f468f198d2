import { activities } from './activities.ts'
import { channels } from './channels.ts'
import { codes } from './codes.ts'
import { deliveries } from './deliveries.ts'
import { entrance } from './entrance.ts'
import { fund } from './fund.ts'
import { health } from './health.ts'
import { imports } from './imports.ts'
import { invocations } from './invocations.ts'
import { journal } from './journal.ts'
import { memory } from './memory.ts'
import { ministries } from './ministries.ts'
import { notices } from './notices.ts'
import { offices } from './offices.ts'
import { overview } from './overview.ts'
import { pending } from './pending.ts'
import { people } from './people.ts'
import { posts } from './posts.ts'
import { recalled } from './recalled.ts'
import { remarks } from './remarks.ts'
import { requests } from './requests.ts'
import { samples } from './samples.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { thesaurus } from './thesaurus.ts'
import type { Tx } from './tx.ts'

/** What is kept, by what it is kept of; all of it in the transaction it was bound to. */
export type Db = ReturnType<typeof bind>

/** Binds what is kept to one connection or transaction. */
export const bind = (tx: Tx) => ({
  activities: activities(tx),
  channels: channels(tx),
  codes: codes(tx),
  deliveries: deliveries(tx),
  entrance: entrance(tx),
  fund: fund(tx),
  health: health(tx),
  imports: imports(tx),
  invocations: invocations(tx),
  journal: journal(tx),
  memory: memory(tx),
  ministries: ministries(tx),
  notices: notices(tx),
  offices: offices(tx),
  overview: overview(tx),
  pending: pending(tx),
  people: people(tx),
  posts: posts(tx),
  recalled: recalled(tx),
  remarks: remarks(tx),
  requests: requests(tx),
  samples: samples(tx),
  search: search(tx),
  settings: settings(tx),
  thesaurus: thesaurus(tx),
})
