import type { MeasureId } from '../../src/core/catalog/measures.ts';
import type { Table } from '../../src/core/table.ts';
import { measureNamed } from '../../src/core/words.ts';
import type { FoundData } from '../chosen-data.ts';
import { chosenKpis } from '../chosen-kpis.ts';
import type { Question } from '../column-mapping.ts';
import { Problem } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { type Option, Select } from '../controls/select.tsx';
import type { ColumnChoice } from '../draft.ts';
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
  const byHand = missingColumns(kpis, data, state);
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
      {byHand.length > 0 && (
        <Notice kind="warning" title={texts.data.byHand(byHand.length)}>
          <ul class="findings">
            {byHand.map(({ kpi, labels, nearest }) => (
              <li key={kpi.id}>
                {texts.data.byHandFor(kpi.name, texts.and(labels))}
                {nearest.length > 0 && ` ${texts.data.nearest(nearest)}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

interface ColumnRowProps {
  readonly id: string;
  readonly label: string;
  readonly header: Table;
  readonly options: readonly Option[];
  readonly column: number | undefined;
  readonly question?: Question | undefined;
  readonly problem: string | undefined;
  readonly onChoose: (choice: ColumnChoice) => void;
}

const UNANSWERED = 'unanswered';

function ColumnRow(props: ColumnRowProps) {
  const { id, label, header, options, column, question, problem, onChoose } = props;
  const texts = useTexts();
  const fitting = options.filter(({ value }) => question?.columns.includes(Number(value)));
  const asked =
    question &&
    texts.data.question(
      label,
      fitting.map((option) => option.label),
    );
  const value = question ? UNANSWERED : column === undefined ? '' : String(column);
  const choices = [
    ...(question ? [{ value: UNANSWERED, label: texts.choose }] : []),
    { value: '', label: texts.none },
    ...options,
  ];
  return (
    <div class="mapping-row">
      <label for={id}>{label}</label>
      <Select
        control={{
          id,
          'aria-describedby': problem || asked ? `${id}-question ${id}-problem` : undefined,
          'aria-invalid': problem ? 'true' : undefined,
        }}
        options={choices}
        value={value}
        onChoose={(chosen) => {
          const position = Number(chosen);
          onChoose(chosen === '' ? 'none' : { column: position, header: header.headers[position] ?? '' });
        }}
      />
      {asked && (
        <p class="question" id={`${id}-question`}>
          {asked}
        </p>
      )}
      <Problem id={`${id}-problem`} text={problem} />
    </div>
  );
}
