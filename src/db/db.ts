import { activities } from './activities.ts'
import { addressees } from './addressees.ts'
import { calendar } from './calendar.ts'
import { calls } from './calls.ts'
import { channels } from './channels.ts'
import { codes } from './codes.ts'
import { deliveries } from './deliveries.ts'
import { digests } from './digests.ts'
import { entrance } from './entrance.ts'
import { feeds } from './feeds.ts'
import { fund } from './fund.ts'
import { health } from './health.ts'
import { hours } from './hours.ts'
import { imports } from './imports.ts'
import { invocations } from './invocations.ts'
import { journal } from './journal.ts'
import { ledger } from './ledger.ts'
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
import { reminders } from './reminders.ts'
import { requests } from './requests.ts'
import { samples } from './samples.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { thesaurus } from './thesaurus.ts'
import type { Tx } from './tx.ts'
import { workshops } from './workshops.ts'

/** What is kept, by what it is kept of; all of it in the transaction it was bound to. */
export type Db = ReturnType<typeof bind>

/** Binds what is kept to one connection or transaction. */
export const bind = (tx: Tx) => ({
  activities: activities(tx),
  addressees: addressees(tx),
  calls: calls(tx),
  calendar: calendar(tx),
  channels: channels(tx),
  codes: codes(tx),
  deliveries: deliveries(tx),
  digests: digests(tx),
  entrance: entrance(tx),
  feeds: feeds(tx),
  fund: fund(tx),
  health: health(tx),
  hours: hours(tx),
  imports: imports(tx),
  invocations: invocations(tx),
  journal: journal(tx),
  ledger: ledger(tx),
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
  reminders: reminders(tx),
  requests: requests(tx),
  samples: samples(tx),
  search: search(tx),
  settings: settings(tx),
  thesaurus: thesaurus(tx),
  workshops: workshops(tx),
})
