import type { ComponentChildren } from 'preact';
import { Busy } from './busy.tsx';

interface OutcomeProps {
  /** What the server is doing, while it does. */
  readonly busy: string | undefined;
  readonly children?: ComponentChildren;
}

/**
 * What the server is doing, then what came of it, which a screen reader is told without being asked. It stays on the
 * page throughout: what comes together with its place is not told.
 */
export function Outcome({ busy, children }: OutcomeProps) {
  return (
    <div role="status">
      {busy !== undefined && <Busy text={busy} />}
      {children}
    </div>
  );
}
