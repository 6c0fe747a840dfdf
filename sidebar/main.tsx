import { render } from 'preact';
import { createClient, type ScriptRun } from './client.ts';
import { createDraftStorage } from './draft-storage.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Sidebar } from './sidebar.tsx';

declare global {
  // Given by Google to the pages that it serves; absent elsewhere.
  var google: { readonly script?: { readonly run?: ScriptRun } } | undefined;
}

const page = document.getElementById('page');
if (page) {
  const client = createClient(() => globalThis.google?.script?.run);
  const storage = createDraftStorage(() => globalThis.localStorage);
  render(
    <ErrorBoundary>
      <Sidebar client={client} storage={storage} />
    </ErrorBoundary>,
    page,
  );
}
