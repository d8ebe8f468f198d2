import { soakFund } from './fund.ts'

// npm run soak:fund [-- HISTORIES [SEED]]: the part of npm run soak that is about the Fund.
const [histories = '100000', seed = String(Date.now() % 100_000)] = process.argv.slice(2)
const well = await soakFund(Number(histories), Number(seed), line => process.stdout.write(`${line}\n`))
process.exit(well ? 0 : 1)
