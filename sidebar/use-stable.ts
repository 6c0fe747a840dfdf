import { useRef } from 'preact/hooks';

/** The same object as long as its content, plain JSON, stays the same: work is repeated only when it changes. */
export function useStable<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
