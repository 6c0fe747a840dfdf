import type { Failure } from '../client.ts';
import { Button } from '../controls/button.tsx';
import { Notice } from '../controls/notice.tsx';
import { useTexts } from '../texts/texts.ts';

interface FailureNoticeProps {
  readonly failure: Failure | null;
  readonly onRetry?: () => Promise<void>;
}

/** What the server could not do, in a sentence, and the way on. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const texts = useTexts();
  if (!failure) return null;
  return (
    <Notice kind="error">
      <p>{texts.failure[failure.code](failure.message)}</p>
      {onRetry && (
        <Button look="text-button" onPress={onRetry}>
          {texts.tryAgain}
        </Button>
      )}
    </Notice>
  );
}
