import type { FieldControl } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps {
  readonly control: FieldControl;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly disabled?: boolean;
}

/** A list to choose one item from. */
export function Select({ control, options, value, onChoose, disabled }: SelectProps) {
  return (
    <select
      {...control}
      class="input select"
      disabled={disabled}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
