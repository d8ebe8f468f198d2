import { migrate } from '#db/migrate.ts'

// One Enlace as far as its migrations go: it starts, tells which it applied or what is wrong, and ends.
const [url = '', folder = ''] = process.argv.slice(2)

const said = await migrate(url, folder).catch((error: Error) => error.message)
process.stdout.write(JSON.stringify(said))
