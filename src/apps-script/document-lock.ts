import { ServerError } from './reply.ts';

const PATIENCE = 5_000;

/** Does something while no other run of the add-on does it to the same spreadsheet. */
export function withDocumentLock<T>(action: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(PATIENCE)) {
    throw new ServerError(
      'busy',
      'Someone else is building a sheet in this spreadsheet at this moment. Wait until it is there and try again.',
    );
  }
  try {
    return action();
  } finally {
    release(lock);
  }
}

// What was done stays done: a lock that cannot be released ends with this run.
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {}
}
