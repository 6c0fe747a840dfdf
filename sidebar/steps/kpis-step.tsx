import { useState } from 'preact/hooks';
import { catalog, families, findKpi } from '../../src/core/catalog/index.ts';
import type { Kpi } from '../../src/core/kpi.ts';
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
  const { offered, chosen } = state.draft;
  const listed = offered.flatMap((id) => findKpi(id) ?? []);
  const problem = problemOf('kpis');
  const check = (kpi: Kpi, checked: boolean): void => {
    dispatch({ type: 'kpi_checked', kpi: kpi.id, checked });
    setAdded(checked && chosen.length < MOST_KPIS ? texts.kpis.added(kpi.name) : '');
  };
  return (
    <>
      <p class="intro">{texts.kpis.intro}</p>
      <fieldset class="kpis" aria-describedby={problem ? 'kpis-problem' : undefined}>
        <legend class="unseen">{texts.kpis.legend}</legend>
        <Problem id="kpis-problem" text={problem} />
        {listed.map((kpi, index) => (
          <label key={kpi.id} class="kpi">
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
        ))}
      </fieldset>
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
