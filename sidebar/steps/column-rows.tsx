import type { MeasureId } from '../../src/core/catalog/measures.ts';
import { measureNamed } from '../../src/core/words.ts';
import type { FoundData } from '../chosen-data.ts';
import { chosenKpis } from '../chosen-kpis.ts';
import { ColumnRow } from '../controls/column-row.tsx';
import { Notice } from '../controls/notice.tsx';
import { headerOptions } from '../header-options.ts';
import { missingColumns } from '../missing-columns.ts';
import { neededMeasures } from '../needed-measures.ts';
import { useTexts } from '../texts/texts.ts';
import type { StepProps } from './step-props.ts';

interface ColumnRowsProps extends StepProps {
  readonly data: FoundData;
}

/** One row per thing that a column can hold: found by its header, corrected by the person. */
export function ColumnRows({ model: { state, dispatch }, problemOf, data }: ColumnRowsProps) {
  const texts = useTexts();
  const { header, mapping } = data;
  const kpis = chosenKpis(state.draft);
  const needed = neededMeasures(kpis);
  const options = headerOptions(header);
  const withoutData = missingColumns(kpis, data, state);
  const measureRow = (id: MeasureId) => (
    <ColumnRow
      key={id}
      id={`column-${id}`}
      label={measureNamed(id).label}
      header={header}
      options={options}
      column={mapping.columns[id]}
      question={mapping.questions.find(({ measure }) => measure === id)}
      problem={problemOf(`column-${id}`)}
      onChoose={(choice) => dispatch({ type: 'column_chosen', measure: id, choice })}
    />
  );
  return (
    <section aria-labelledby="columns-heading">
      <h2 id="columns-heading">{texts.data.columns}</h2>
      <p class="help">{texts.data.columnsHelp}</p>
      <div class="mapping">
        <ColumnRow
          id="date"
          label={texts.data.date}
          header={header}
          options={options}
          column={mapping.date}
          problem={problemOf('date')}
          onChoose={(choice) => dispatch({ type: 'date_chosen', choice })}
        />
        <ColumnRow
          id="segment"
          label={texts.data.segment}
          header={header}
          options={options}
          column={mapping.segment}
          problem={undefined}
          onChoose={(choice) => dispatch({ type: 'segment_chosen', choice })}
        />
        {needed.columns.map(measureRow)}
      </div>
      {needed.substitutes.length > 0 && (
        <details>
          <summary>{texts.data.substitutes}</summary>
          <p class="help">{texts.data.substitutesHelp}</p>
          <div class="mapping">{needed.substitutes.map(measureRow)}</div>
        </details>
      )}
      {withoutData.length > 0 && (
        <Notice kind="warning" title={texts.data.withoutData(withoutData.length)}>
          <ul class="findings">
            {withoutData.map(({ kpi, labels, nearest }) => (
              <li key={kpi.id}>
                {texts.data.withoutDataFor(kpi.name, texts.and(labels))}
                {nearest.length > 0 && ` ${texts.data.nearest(nearest)}`}
              </li>
            ))}
          </ul>
          <p>{texts.data.withoutDataHelp(withoutData.length)}</p>
        </Notice>
      )}
    </section>
  );
}
