import type { ComponentChildren } from 'preact';

interface NoticeProps {
  readonly kind: 'warning' | 'error' | 'plain';
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A sentence set apart: something to look at, something that failed, or how to begin. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : undefined}>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
