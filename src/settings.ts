import { z } from 'zod'

/** What each variable of the environment is for; told when one is missing or malformed. */
const purposes = {
  PORT: 'the port Enlace listens on, 0 to 65535 (0: any free one)',
  HOST: 'the address Enlace listens on, 127.0.0.1 unless the machine is to be reached from outside',
  ENLACE_ADDRESS:
    'the address at which people reach Enlace, such as https://enlace.example.org, for calendar feeds',
  DATABASE_URL: 'the PostgreSQL server to use, as postgresql://user:password@host:port/database',
  ENLACE_DATA: 'the folder where Enlace keeps its own PostgreSQL when DATABASE_URL is not set',
  ENLACE_CONSOLE: 'set to 1 to open the local console, in which one can be anybody: never in production',
  SLACK_BOT_TOKEN: 'the bot token of the Slack app, beginning with xoxb-; Slack is on when it is set',
  SLACK_SIGNING_SECRET: 'the signing secret of the Slack app, needed to receive requests over HTTP',
  SLACK_APP_TOKEN: 'the app-level token of the Slack app, beginning with xapp-; it turns Socket Mode on',
  SLACK_API_URL: 'the address of Slack’s Web API, https://slack.com/api/ unless a test plays Slack',
  DISCORD_TOKEN: 'the token of the Discord bot; Discord is on when it is set',
  DISCORD_APPLICATION_ID: 'the number of the Discord application, needed with DISCORD_TOKEN',
  DISCORD_GUILD_ID:
    'the number of the one Discord server that gets the commands, at once; all get them unless set',
  DISCORD_API_URL: 'the address of Discord’s API, https://discord.com/api unless a test plays Discord',
  LOG_LEVEL: 'how much is logged: debug, info, warn, error or silent',
} as const
type Variable = keyof typeof purposes

const blankIsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blankIsAbsent, schema.optional())

const discordNumber = () => optional(z.string().regex(/^\d{15,21}$/))

const environment = z
  .object({
    PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65535).default(3000)),
    HOST: z.preprocess(
      blankIsAbsent,
      z
        .string()
        .regex(/^[\w.:%-]+$/)
        .default('127.0.0.1'),
    ),
    ENLACE_ADDRESS: optional(z.url({ protocol: /^https?$/ })),
    DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
    ENLACE_DATA: optional(z.string()),
    ENLACE_CONSOLE: optional(z.enum(['0', '1'])),
    SLACK_BOT_TOKEN: optional(z.string().startsWith('xoxb-')),
    SLACK_SIGNING_SECRET: optional(z.string().min(6)),
    SLACK_APP_TOKEN: optional(z.string().startsWith('xapp-')),
    SLACK_API_URL: z.preprocess(
      blankIsAbsent,
      z.url({ protocol: /^https?$/ }).default('https://slack.com/api/'),
    ),
    DISCORD_TOKEN: optional(z.string().regex(/^[\w.-]{20,}$/)),
    DISCORD_APPLICATION_ID: discordNumber(),
    DISCORD_GUILD_ID: discordNumber(),
    DISCORD_API_URL: z.preprocess(
      blankIsAbsent,
      z.url({ protocol: /^https?$/ }).default('https://discord.com/api'),
    ),
    LOG_LEVEL: z.preprocess(
      blankIsAbsent,
      z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    ),
  })
  .check(({ value, issues }) => {
    const missing = (path: Variable) =>
      issues.push({ code: 'custom', input: undefined, path: [path], message: 'missing' })
    if (value.SLACK_BOT_TOKEN && !value.SLACK_SIGNING_SECRET && !value.SLACK_APP_TOKEN)
      missing('SLACK_SIGNING_SECRET')
    if (!value.SLACK_BOT_TOKEN && (value.SLACK_SIGNING_SECRET || value.SLACK_APP_TOKEN))
      missing('SLACK_BOT_TOKEN')
    if (value.DISCORD_TOKEN && !value.DISCORD_APPLICATION_ID) missing('DISCORD_APPLICATION_ID')
    if (!value.DISCORD_TOKEN && (value.DISCORD_APPLICATION_ID || value.DISCORD_GUILD_ID))
      missing('DISCORD_TOKEN')
  })

export type Settings = {
  readonly port: number
  readonly host: string
  /** Where people reach Enlace, without a slash at its end; null: where it listens. */
  readonly address?: string | null
  readonly databaseUrl: string | null
  readonly dataFolder: string | null
  readonly console: boolean
  readonly slack: {
    readonly botToken: string
    readonly signingSecret: string | null
    readonly appToken: string | null
    readonly apiUrl: string
  } | null
  readonly discord: {
    readonly token: string
    readonly applicationId: string
    readonly guildId: string | null
    readonly apiUrl: string
  } | null
  readonly logLevel: string
}

/** Reads the environment, once. Refuses with one line that names the variable and says what it is for, never its value. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const read = environment.safeParse(env)
  if (!read.success) {
    const [issue] = read.error.issues
    const variable = String(issue?.path[0]) as Variable
    throw new Error(
      `${variable} is ${env[variable]?.trim() ? 'malformed' : 'missing'}: it is ${purposes[variable]}.`,
    )
  }
  const { SLACK_BOT_TOKEN: botToken, DISCORD_TOKEN: token, ...rest } = read.data

  return {
    port: rest.PORT,
    host: rest.HOST,
    address: rest.ENLACE_ADDRESS?.replace(/\/+$/, '') ?? null,
    databaseUrl: rest.DATABASE_URL ?? null,
    dataFolder: rest.ENLACE_DATA ?? null,
    console: rest.ENLACE_CONSOLE === '1',
    slack: botToken
      ? {
          botToken,
          signingSecret: rest.SLACK_SIGNING_SECRET ?? null,
          appToken: rest.SLACK_APP_TOKEN ?? null,
          apiUrl: rest.SLACK_API_URL.replace(/\/*$/, '/'),
        }
      : null,
    discord:
      token && rest.DISCORD_APPLICATION_ID
        ? {
            token,
            applicationId: rest.DISCORD_APPLICATION_ID,
            guildId: rest.DISCORD_GUILD_ID ?? null,
            apiUrl: rest.DISCORD_API_URL.replace(/\/+$/, ''),
          }
        : null,
    logLevel: rest.LOG_LEVEL,
  }
}
