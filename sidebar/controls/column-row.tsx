import type { Table } from '../../src/core/table.ts';
import type { Question } from '../column-mapping.ts';
import type { ColumnChoice } from '../draft.ts';
import { useTexts } from '../texts/texts.ts';
import { Problem } from './field.tsx';
import { type Option, Select } from './select.tsx';

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

/** What a column holds: found by its header, corrected by the person. */
export function ColumnRow(props: ColumnRowProps) {
  const { id, label, header, options, column, question, problem, onChoose } = props;
  const texts = useTexts();
  const fitting = options.filter(({ value }) => question?.columns.includes(Number(value)));
  const asked =
    question &&
    texts.data.question(
      label,
      fitting.map((option) => option.label),
    );
  const described = [asked && `${id}-question`, problem && `${id}-problem`].filter(Boolean).join(' ');
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
          'aria-describedby': described || undefined,
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
