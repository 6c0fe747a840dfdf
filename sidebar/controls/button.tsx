import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly look:
    | 'main-button'
    | 'outlined-button'
    | 'text-button'
    | 'text-button quiet'
    | 'text-button inline';
  /** While it is, pressing does nothing. */
  readonly blocked?: boolean;
  readonly onPress: () => unknown;
  /** Names the button where its text alone would not tell it from others. */
  readonly label?: string;
  /** The id of what blocks it. */
  readonly describedBy?: string | undefined;
  readonly children: ComponentChildren;
}

/** A button that may be blocked; a disabled one would drop the focus. */
export function Button({ look, blocked, onPress, label, describedBy, children }: ButtonProps) {
  return (
    <button
      type="button"
      class={look}
      aria-disabled={blocked}
      aria-label={label}
      aria-describedby={describedBy}
      onClick={() => blocked || onPress()}
    >
      {children}
    </button>
  );
}
