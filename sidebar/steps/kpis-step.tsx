import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { catalog, families, findKpi } from '../../src/core/catalog/index.ts';
import { contexts, goals } from '../../src/core/goal.ts';
import type { Kpi } from '../../src/core/kpi.ts';
import { Button } from '../controls/button.tsx';
import { Problem } from '../controls/field.tsx';
import { KpiBrowser } from '../controls/kpi-browser.tsx';
import { KpiSearch } from '../controls/kpi-search.tsx';
import { Notice } from '../controls/notice.tsx';
import { MANY_KPIS, MOST_KPIS } from '../kpi-limits.ts';
import { useTexts } from '../texts/texts.ts';
import type { StepProps } from './step-props.ts';

/** Which KPIs go on the scorecard: five proposed ones, and any other of the catalog. */
export function KpisStep({ model: { state, dispatch }, problemOf }: StepProps) {
  const texts = useTexts();
  const [added, setAdded] = useState('');
  const { offered, chosen, proposed, goal, context } = state.draft;
  // A scorecard that was opened lists its own KPIs.
  const isSet = proposed.length > 0 && proposed.every((id, index) => offered[index] === id);
  const changed = isSet && (chosen.length !== proposed.length || chosen.some((id) => !proposed.includes(id)));
  const listed = offered.flatMap((id) => findKpi(id) ?? []);
  const problem = problemOf('kpis');
  const check = (kpi: Kpi, checked: boolean): void => {
    dispatch({ type: 'kpi_checked', kpi: kpi.id, checked });
    setAdded(checked && chosen.length < MOST_KPIS ? texts.kpis.added(kpi.name) : '');
  };
  const takeSet = (): void => {
    for (const kpi of chosen)
      if (!proposed.includes(kpi)) dispatch({ type: 'kpi_checked', kpi, checked: false });
    for (const kpi of proposed) dispatch({ type: 'kpi_checked', kpi, checked: true });
  };
  return (
    <>
      <p class="intro">{texts.kpis.intro}</p>
      <fieldset class="kpis" aria-describedby={problem ? 'kpis-problem' : undefined}>
        <legend class="kpis-legend">
          {isSet && goal && context
            ? texts.kpis.set(goals[goal].name, contexts[context].name)
            : texts.kpis.ownSet}
        </legend>
        <Problem id="kpis-problem" text={problem} />
        {listed.map((kpi, index) => (
          <Fragment key={kpi.id}>
            {isSet && index === proposed.length && <p class="kpis-legend">{texts.kpis.addedByYou}</p>}
            <label class="kpi">
              <input
                type="checkbox"
                id={index === 0 ? 'kpis' : `kpi-${kpi.id}`}
                checked={chosen.includes(kpi.id)}
                onChange={(event) =>
                  dispatch({ type: 'kpi_checked', kpi: kpi.id, checked: event.currentTarget.checked })
                }
              />
              <span>
                <span class="kpi-name">{kpi.name}</span>
                <span class="kpi-why">{kpi.why}</span>
              </span>
            </label>
          </Fragment>
        ))}
      </fieldset>
      {changed && (
        <Button look="text-button" onPress={takeSet}>
          {texts.kpis.setAgain}
        </Button>
      )}
      <div role="status">
        {state.full && <Notice kind="warning">{texts.kpis.full(MOST_KPIS)}</Notice>}
        {!state.full && chosen.length > MANY_KPIS && (
          <Notice kind="warning">{texts.kpis.many(chosen.length)}</Notice>
        )}
        <span class="unseen">{added}</span>
      </div>
      <KpiSearch count={catalog.length} chosen={chosen} onPick={(kpi) => check(kpi, true)} />
      <KpiBrowser families={families} chosen={chosen} onCheck={check} />
    </>
  );
}
