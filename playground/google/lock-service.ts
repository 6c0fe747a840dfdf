import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';

type GoogleLock = GoogleAppsScript.Lock.Lock;

/** What holds the lock of a document: one script execution at a time. */
export class DocumentLockHolder {
  #owner: object | undefined;

  isFreeFor(owner: object): boolean {
    return this.#owner === undefined || this.#owner === owner;
  }

  isHeldBy(owner: object): boolean {
    return this.#owner === owner;
  }

  take(owner: object): void {
    this.#owner = owner;
  }

  release(owner: object): void {
    if (this.#owner === owner) this.#owner = undefined;
  }

  /** Frees the lock at the end of an execution, as the platform does when a script forgets to. */
  releaseAll(): void {
    this.#owner = undefined;
  }
}

/** Hands out the lock of the document to one execution. */
export class EmulatedLockService
  implements EmulatedService, Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock'>
{
  readonly serviceName = 'LockService';
  readonly #lock: EmulatedLock;

  constructor(holder: DocumentLockHolder) {
    this.#lock = new EmulatedLock(holder);
  }

  getDocumentLock(): GoogleLock {
    return this.#lock as unknown as GoogleLock;
  }
}

/** The lock of the document. It does not wait: another holder cannot proceed while a script blocks. */
class EmulatedLock implements EmulatedService, GoogleLock {
  readonly serviceName = 'Lock';
  readonly #holder: DocumentLockHolder;

  constructor(holder: DocumentLockHolder) {
    this.#holder = holder;
  }

  hasLock(): boolean {
    return this.#holder.isHeldBy(this);
  }

  releaseLock(): void {
    this.#holder.release(this);
  }

  tryLock(_timeoutInMillis: number): boolean {
    if (!this.#holder.isFreeFor(this)) return false;
    this.#holder.take(this);
    return true;
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new Exception('Lock timeout: another process was holding the lock for too long.');
    }
  }
}
