/** What there is to read of an activity, and the way to take part in it. */
export const documentKinds = ['agenda', 'document', 'registration', 'join', 'report'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Something of an activity that is read or entered at an address of the web. */
export type Document = { readonly kind: DocumentKind; readonly title: string; readonly address: string }

/** True of what a guest may be given: the way to join is the network's alone. */
export const isPublic = ({ kind }: Document): boolean => kind !== 'join'
