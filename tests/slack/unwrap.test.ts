import { describe, expect, it } from 'vitest'
import { unwrap, unwrapLine } from '#bot/slack/unwrap.ts'

describe('a message of Slack becomes the text of a request', () => {
  it.each([
    ['two &lt; three &amp; four &gt; one', 'two < three & four > one'],
    ['see <https://www.rial.example/a?b=1&amp;c=2>', 'see https://www.rial.example/a?b=1&c=2'],
    ['see <https://www.rial.example/a|the programme>', 'see the programme (https://www.rial.example/a)'],
    ['see <http://rial.example|rial.example>', 'see http://rial.example'],
    ['write to <mailto:desk@rial.example|desk@rial.example>', 'write to desk@rial.example'],
    ['ask <@U123|ana> in <#C1|triage>', 'ask @ana in #triage'],
    ['ask <@U123>', 'ask @U123'],
    ['<!channel> and <!here>', '@channel and @here'],
    ['<!subteam^S1|@desk>', '@desk'],
    ['on <!date^1392734382^{date}|18 Feb 2014>', 'on 18 Feb 2014'],
    ['<> and &amp;lt;', ' and &lt;'],
  ])('%s', (written, plain) => {
    expect(unwrap(written)).toBe(plain)
  })
})

describe('a line typed after the command', () => {
  it('keeps who and which channel is meant by their ids', () => {
    expect(unwrapLine('person link account:<@U123|ana> channel:<#C9|triage>')).toBe(
      'person link account:<@U123> channel:<#C9>',
    )
  })

  it('is otherwise as it was typed', () => {
    expect(unwrapLine('request file title:"A &amp; B &lt;!channel&gt;" need:<https://a.example>')).toBe(
      'request file title:"A & B <!channel>" need:https://a.example',
    )
  })
})
