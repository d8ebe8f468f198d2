/** What has to be paid; `all` is everything where nobody has split it. */
export const costItems = [
  'all',
  'logistics',
  'interpretation',
  'translation',
  'travel',
  'lodging',
  'documents',
  'coordination',
  'other',
] as const
export type CostItem = (typeof costItems)[number]

/** How firmly somebody stands to a cost, from the firmest. */
export const firmnesses = ['will', 'could', 'to_be_studied', 'to_be_defined'] as const
export type Firmness = (typeof firmnesses)[number]

/** One cell of the cost table: an item, who pays it (empty: nobody named), and how firm that is. */
export type Cost = {
  readonly item: CostItem
  /** A country's code, an organisation, or as it was said: "each country". */
  readonly payer: string
  readonly firmness: Firmness
  /** The item in the document's own words, where those say more. */
  readonly note: string
}
