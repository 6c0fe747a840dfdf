import { Button } from './controls/button.tsx';
import { useTexts } from './texts/texts.ts';
import type { SidebarModel } from './use-sidebar.ts';

interface StepFooterProps {
  readonly model: SidebarModel;
  readonly waiting: boolean;
}

/** The one main button of a step, the way back, and what else the step offers. */
export function StepFooter({ model, waiting }: StepFooterProps) {
  const { state, dispatch } = model;
  const texts = useTexts();
  const { step } = state.draft;
  const done = state.writing.status === 'done';
  const main = done
    ? texts.create.another
    : step === 'create'
      ? state.draft.updates
        ? texts.beside.update
        : texts.create.create
      : texts.next;
  return (
    <footer class="footer">
      {/* A disabled button would drop the focus. */}
      <button type="submit" class="main-button" aria-disabled={waiting}>
        {main}
      </button>
      {!done && step !== 'goal' && (
        <Button
          look="text-button"
          blocked={state.writing.status === 'writing'}
          onPress={() => dispatch({ type: 'back' })}
        >
          {texts.back}
        </Button>
      )}
      {!done && <FooterExtra model={model} waiting={waiting} />}
    </footer>
  );
}

function FooterExtra({ model, waiting }: StepFooterProps) {
  const { state, dispatch, commands } = model;
  const texts = useTexts();
  switch (state.draft.step) {
    case 'goal':
      return (
        <Button look="text-button quiet" blocked={waiting} onPress={commands.listScorecards}>
          {texts.beside.open}
        </Button>
      );
    case 'kpis':
      return <span class="footer-note">{texts.kpis.chosen(state.draft.chosen.length)}</span>;
    case 'targets':
      return (
        <button type="button" class="text-button quiet" onClick={() => dispatch({ type: 'targets_skipped' })}>
          {texts.targets.skip}
        </button>
      );
    default:
      return null;
  }
}
