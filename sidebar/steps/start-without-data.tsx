import { isBusy } from '../state.ts';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';

/** Two ways to go on without data: figures made up for the chosen KPIs, or a sheet with their columns to fill in. */
export function StartWithoutData({ model: { state, commands } }: { readonly model: SidebarModel }) {
  const { data: texts } = useTexts();
  const busy = isBusy(state);
  return (
    <>
      <p>{texts.startWithout}</p>
      <p class="notice-buttons">
        <button
          type="button"
          class="outlined-button"
          aria-disabled={busy}
          onClick={() => !busy && void commands.insertSample()}
        >
          {texts.insertSample}
        </button>
        <button
          type="button"
          class="outlined-button"
          aria-disabled={busy}
          onClick={() => !busy && void commands.insertTemplate()}
        >
          {texts.insertTemplate}
        </button>
      </p>
    </>
  );
}
