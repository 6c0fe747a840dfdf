import type { Draft } from './draft.ts';
import { openedDraft } from './opened-draft.ts';

/** A new scorecard planned from one whose period is over: its choices stay, its targets are asked for anew. */
export function nextDraft(...opened: Parameters<typeof openedDraft>): Draft {
  const draft = openedDraft(...opened);
  const targets = Object.entries(draft.targets).map(([row, { target, upTo, periods, due, ...kept }]) => [
    row,
    kept,
  ]);
  return { ...draft, targets: Object.fromEntries(targets), name: null, updates: null };
}
