import type { z } from 'zod'
import type { Db } from '#db/db.ts'
import type { Actor, Gate } from '#domain/roles.ts'
import type { Rules } from '#domain/rules.ts'
import type { PlatformName } from '#reply/post.ts'
import type { Block, Entry, Link, Reply } from '#reply/reply.ts'
import type { Message } from '#reply/value.ts'
import { type Widget, widgetOf } from './widget.ts'

/** What a command is given besides its input. */
export type Context = {
  readonly actor: Actor
  /** One instant per invocation. */
  readonly now: Date
  readonly db: Db
  readonly rules: Rules
  /** The account that speaks. */
  readonly account: {
    readonly platform: PlatformName | 'try' | 'clock'
    readonly workspace: string
    readonly id: string
  }
  /** The channel it was said in, null in private. */
  readonly channel: string | null
  /** The identity of what was asked, for the journal. */
  readonly invocation: string
  /** Where Enlace is reached over HTTP, for the addresses it gives out. */
  readonly address?: string
  /** All that may be asked: help is derived from it. */
  readonly commands: readonly Command[]
}

/** What is shown before the yes, with other ways to go on. */
export type Preview = {
  readonly blocks: readonly Block[]
  readonly ways: readonly Way[]
  /** False where one of the ways is to be taken first: then there is no plain yes. */
  readonly plainly: boolean
  /** What is kept with the question, for the command to know at the yes what was shown before it. */
  readonly keep?: Readonly<Record<string, string>>
}

/** A way to go on with what was asked: with more filled in, with one field asked for, or with another command. */
export type Way =
  | { readonly label: Message; readonly fields: Readonly<Record<string, string>> }
  | { readonly label: Message; readonly asks: string }
  | Link

/** One thing that may be asked, declared once: every surface, text and test is derived from it. */
export type Declaration<Shape extends z.ZodRawShape = z.ZodRawShape> = {
  readonly path: readonly [string, ...string[]]
  /** Any of these lets a person in, before the input is looked at. */
  readonly who: readonly Gate[]
  /** True where nothing is changed: such an answer may be given again afresh. */
  readonly reads?: boolean
  /** True where the person is shown what will be done, and asked once. */
  readonly confirm?: boolean
  readonly input: z.ZodObject<Shape>
  /** What is already known when the form is opened, as it would be typed. */
  readonly known?: (
    context: Context,
    given: Readonly<Record<string, Entry>>,
  ) => Promise<Readonly<Record<string, Entry>>>
  /** Fields that no form asks for until a way to go on does. */
  readonly later?: readonly (keyof Shape & string)[]
  /** Refuses early and adds to what is shown before the yes, and perhaps other ways to go on. */
  readonly preview?: (
    context: Context,
    input: z.infer<z.ZodObject<Shape>>,
  ) => Promise<readonly Block[] | Preview>
  readonly run: (context: Context, input: z.infer<z.ZodObject<Shape>>) => Promise<Reply>
}

/** A field of a command, as every surface needs it. */
export type Field = {
  readonly name: string
  readonly required: boolean
  readonly widget: Widget
  readonly schema: z.ZodType
  /** True where no form asks for it until a way to go on does. */
  readonly later: boolean
}

/** A declaration with its name and fields worked out; what the index holds. */
export type Command = Declaration & { readonly name: string; readonly fields: readonly Field[] }

/** Declares a command; throws at start-up where a field does not say how it is shown. */
export function command<Shape extends z.ZodRawShape>(declaration: Declaration<Shape>): Command {
  const name = declaration.path.join(' ')
  const fields = Object.entries(declaration.input.shape).map(([field, schema]): Field => {
    const widget = widgetOf(schema as z.ZodType)
    if (!widget) throw new Error(`the field ${field} of the command ${name} has no widget`)

    return {
      name: field,
      required: !(schema as z.ZodType).safeParse(undefined).success,
      widget,
      schema: schema as z.ZodType,
      later: declaration.later?.includes(field) ?? false,
    }
  })

  return { ...(declaration as unknown as Declaration), name, fields }
}
