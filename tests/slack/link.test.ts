import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeLink, encodeLink } from '#bot/link.ts'

describe('a button carries a command with some of its input', () => {
  it('is short and can be read by eye', () => {
    const link = { command: 'request take', input: { ref: 'RIAL-2026-0042' } }

    expect(encodeLink(link, 100)).toBe('1~request take~~ref=RIAL-2026-0042')
  })

  it('comes back as it was, whatever is in it', () => {
    const well = fc.string({ unit: 'grapheme', minLength: 1 })
    const link = fc.record({
      command: well,
      input: fc.dictionary(well, fc.string({ unit: 'grapheme' })),
      token: well,
    })

    fc.assert(
      fc.property(link, sent => {
        const back = decodeLink(encodeLink(sent, 1_000_000))
        expect(back).toEqual({ ...sent, input: { ...sent.input } })
      }),
    )
  })

  it('comes back without a token where it had none', () => {
    expect(decodeLink('1~request take~~ref=RIAL-2026-0042')).toEqual({
      command: 'request take',
      input: { ref: 'RIAL-2026-0042' },
    })
  })

  it('does not leave the house when it is longer than the button', () => {
    const link = { command: 'request file', input: { need: 'x'.repeat(90) } }

    expect(() => encodeLink(link, 100)).toThrow('request file')
  })

  it('keeps names with accents short', () => {
    expect(encodeLink({ command: 'x', input: { name: 'Ministério do Trabalho' } }, 100)).toContain(
      'Ministério do Trabalho',
    )
  })

  it('is nothing at all when somebody else made it up', () => {
    for (const forged of [
      '',
      '~~~',
      '2~request take~',
      '1',
      '1~~',
      '1~request take',
      '1~x~~=1',
      '1~x~~a',
      '1~x~%',
      '1~x~~a=%E0%A4',
    ])
      expect(decodeLink(forged), forged).toBeNull()
  })

  it('never falls over what it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void decodeLink(text)))
  })
})
