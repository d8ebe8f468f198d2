/** What kind of no it is: who you are, what you wrote, what is not there, or what has happened meanwhile. */
export type RefusalKind = 'forbidden' | 'invalid' | 'missing' | 'conflict'

/** A fact named in a refusal: told to the reader in words of their language by the text room. */
export type Facts = Readonly<Record<string, unknown>>

/** An expected no. It belongs to the network's rules: translated, journalled, never logged as an error. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly reason: string
  readonly facts: Facts

  constructor(kind: RefusalKind, reason: string, facts: Facts = {}) {
    super(`${kind}: ${reason}`)
    this.name = 'Refusal'
    this.kind = kind
    this.reason = reason
    this.facts = facts
  }
}

/** Says no, with a reason key (`refusal.<reason>` in the catalogue) and the facts its words need. */
export function refuse(kind: RefusalKind, reason: string, facts: Facts = {}): never {
  throw new Refusal(kind, reason, facts)
}
