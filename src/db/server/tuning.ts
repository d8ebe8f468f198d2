/** How the embedded server is set: small, reachable from this machine alone, and never losing what it confirmed. */
export function tuning(durable: boolean): readonly string[] {
  const settings = { ...small, ...local, ...quiet, ...(durable ? safe : fast) }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const small = {
  max_connections: 100,
  max_logical_replication_workers: 0,
  shared_buffers: '128MB',
  io_method: 'sync',
  jit: 'off',
}

const local = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

// What people wrote must not reach the log, neither as a statement nor as the detail of a refusal.
const quiet = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

const safe = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

const fast = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  max_wal_size: '64MB',
  min_wal_size: '32MB',
}
