import type { PlainTextElement, RichTextBlock, RichTextElement } from '@slack/types'
import { cut } from '#bot/cut.ts'

/**
 * Text is only ever put into rich text and plain text, which Slack shows letter by letter: what people write can
 * neither ping a channel nor forge a link there, as it could in mrkdwn.
 */
export const words = (text: string): RichTextElement => ({ type: 'text', text })

export const bold = (text: string): RichTextElement => ({ type: 'text', text, style: { bold: true } })

/** A link out of Slack; its address is ours to check, since Slack follows whatever it is given. */
export const outside = (text: string, url: string): RichTextElement => ({ type: 'link', text, url })

export const paragraph = (...elements: RichTextElement[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
})

export const bullets = (rows: readonly RichTextElement[][]): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: rows.map(elements => ({ type: 'rich_text_section', elements })),
    },
  ],
})

export const preformatted = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }],
})

export const plainText = (text: string, max: number): PlainTextElement => ({
  type: 'plain_text',
  text: cut(text, max),
  emoji: false,
})
