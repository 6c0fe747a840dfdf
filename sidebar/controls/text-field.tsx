import type { ComponentChildren } from 'preact';
import { Field } from './field.tsx';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly type?: 'text' | 'date';
  readonly optional?: boolean;
  readonly help?: ComponentChildren;
  readonly problem?: string | undefined;
  readonly caution?: string | undefined;
  readonly list?: string;
  readonly disabled?: boolean;
}

/** One line of text. */
export function TextField({ id, label, value, onType, type = 'text', ...rest }: TextFieldProps) {
  const { optional, help, problem, caution, list, disabled } = rest;
  return (
    <Field id={id} label={label} optional={optional ?? false} help={help} problem={problem} caution={caution}>
      {(control) => (
        <input
          {...control}
          class="input"
          type={type}
          autocomplete="off"
          list={list}
          disabled={disabled}
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
