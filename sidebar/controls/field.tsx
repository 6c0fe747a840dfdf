import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts/texts.ts';

/** What a control needs to be tied to its label, help and problem. */
export interface FieldControl {
  readonly id: string;
  /** The name of a control that has no label of its own in view. */
  readonly 'aria-label'?: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly help?: ComponentChildren;
  readonly problem?: string | undefined;
  /** Something to think about, which keeps nobody from going on. */
  readonly caution?: string | undefined;
  readonly children: (control: FieldControl) => ComponentChildren;
}

/** A label on top, the control, and below it what is wrong or what helps. */
export function Field({ id, label, optional, help, problem, caution, children }: FieldProps) {
  const texts = useTexts();
  const described = [problem && `${id}-problem`, caution && `${id}-caution`, help && `${id}-help`]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="field">
      <label class="label" for={id}>
        {label} {optional && <span class="soft">{texts.optional}</span>}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': problem ? 'true' : undefined,
      })}
      <Problem id={`${id}-problem`} text={problem} />
      <Problem id={`${id}-caution`} text={caution} kind="caution" />
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

interface ProblemProps {
  readonly id: string;
  readonly text: string | undefined;
  readonly kind?: 'caution';
}

/** The sentence that says what is wrong, marked by a sign as well as by its color. */
export function Problem({ id, text, kind }: ProblemProps) {
  if (!text) return null;
  return (
    <p class={kind ? `problem ${kind}` : 'problem'} id={id}>
      <span aria-hidden="true" class="problem-sign">
        !
      </span>
      <span>{text}</span>
    </p>
  );
}
