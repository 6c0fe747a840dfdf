import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { Notice } from './controls/notice.tsx';
import { useTexts } from './texts/texts.ts';

/** Shows a sentence instead of a blank page should a step ever break. */
export function ErrorBoundary({ children }: { readonly children: ComponentChildren }) {
  const texts = useTexts();
  const [error] = useErrorBoundary();
  if (error === undefined) return <>{children}</>;
  return (
    <main class="scroll">
      <Notice kind="error">
        <p>{texts.broken(String(error))}</p>
      </Notice>
    </main>
  );
}
