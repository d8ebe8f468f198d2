/** The entries of a searched list that fit what is typed, as far as this person may see them. */
export async function options(command, field, typed) {
  const { as, lang = '' } = document.body.dataset
  const query = new URLSearchParams({ as, lang, command, field, typed })
  const response = await fetch(`/options?${query}`)

  return response.ok ? response.json() : []
}
