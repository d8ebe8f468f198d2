import { type Logger, pino } from 'pino'

/** The only place that writes to the console: one JSON object a line, to standard error. */
export type Log = Logger

/** Opens the log. What looks like a token, a secret, a password or a response address never gets out. */
export function openLog(level: string, stream: NodeJS.WritableStream = process.stderr): Log {
  return pino(
    {
      level,
      redact: { paths: hidden.flatMap(name => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
      serializers: { err: told },
      hooks: {
        streamWrite: line => line.replace(secrets, '[hidden]'),
      },
    },
    stream,
  )
}

/** What went wrong, and where; not all the database says of it, because that holds rows with what people wrote. */
function told(error: Error) {
  const { type, message, stack, code } = pino.stdSerializers.err(error)

  return { type, message, stack, code }
}

const hidden = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'password',
  'databaseUrl',
  'connectionString',
  'response_url',
  'authorization',
]

/** Slack's and Discord's tokens, addresses that carry a password, addresses that answer for somebody. */
const secrets =
  /xox[a-z]-[\w-]+|xapp-[\w-]+|[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}|(?<=:\/\/[^\s/:@"]+:)[^\s@"]+(?=@)|https:\/\/hooks\.slack\.com\/[^\s"\\]+/g
