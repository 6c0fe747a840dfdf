import { Button } from '../controls/button.tsx';
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
        <Button look="outlined-button" blocked={busy} onPress={commands.insertSample}>
          {texts.insertSample}
        </Button>
        <Button look="outlined-button" blocked={busy} onPress={commands.insertTemplate}>
          {texts.insertTemplate}
        </Button>
      </p>
    </>
  );
}
