import { Notice } from '../controls/notice.tsx';
import { lostData } from '../lost-data.ts';
import { useTexts } from '../texts/texts.ts';
import type { StepProps } from './step-props.ts';

/** Says which data of an opened scorecard is gone, and how it is put right. */
export function LostDataNotice({ model: { state } }: Pick<StepProps, 'model'>) {
  const texts = useTexts();
  const found = lostData(state);
  if (!found) return null;
  return (
    <Notice kind="warning" title={texts.lost.title}>
      <p>
        {found.lost === 'sheet'
          ? texts.lost.sheet(found.sheet)
          : texts.lost.columns(found.sheet, found.headers)}
      </p>
      <p>{texts.lost.stays}</p>
    </Notice>
  );
}
