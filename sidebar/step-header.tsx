import type { RefObject } from 'preact';
import { rowName } from '../src/core/scorecard/scorecard-row.ts';
import { chosenRow } from './chosen-kpis.ts';
import { stepIds } from './draft.ts';
import { scopeOf } from './row-scope.ts';
import type { State } from './state.ts';
import { useTexts } from './texts/texts.ts';

interface StepHeaderProps {
  readonly state: State;
  /** Counted from 1. */
  readonly number: number;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** How far one is, and what the step asks. */
export function StepHeader({ state, number, heading }: StepHeaderProps) {
  const texts = useTexts();
  const { step, chosen, targetIndex } = state.draft;
  const done = state.writing.status === 'done';
  const row = step === 'targets' ? chosenRow(chosen[targetIndex] ?? '') : undefined;
  const place = texts.step(number, stepIds.length);
  return (
    <header>
      <div class="progress" aria-hidden="true">
        {stepIds.map((id, index) => (
          <i key={id} class={index < number ? 'past' : ''} />
        ))}
      </div>
      <p class="place">{row ? `${place} · ${texts.kpiOf(targetIndex + 1, chosen.length)}` : place}</p>
      <h1 ref={heading} tabIndex={-1}>
        {done
          ? texts.create.done
          : row
            ? rowName(row.kpi, scopeOf(row.kpi, state.draft.targets[row.id] ?? {}))
            : step === 'create' && state.draft.updates
              ? texts.create.update
              : texts.headings[step]}
      </h1>
    </header>
  );
}
