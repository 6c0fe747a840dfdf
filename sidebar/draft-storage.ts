import type { Draft } from './draft.ts';
import { parseDraft } from './parse-draft.ts';

const KEY = 'kpi-navigator.draft.1';

/** Keeps the draft across reloads. The frame of a sidebar may have no storage: then it lives while the page is open. */
export interface DraftStorage {
  load(): Draft | undefined;
  save(draft: Draft): void;
}

export function createDraftStorage(storage: () => Storage): DraftStorage {
  return {
    load() {
      try {
        return parseDraft(JSON.parse(storage().getItem(KEY) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    save(draft) {
      try {
        storage().setItem(KEY, JSON.stringify(draft));
      } catch {
        // Blocked or full: the page goes on without.
      }
    },
  };
}
