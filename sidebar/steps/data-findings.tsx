import { formatNumber } from '../../src/core/format-number.ts';
import { FindingsNotice } from '../controls/findings-notice.tsx';
import { Notice } from '../controls/notice.tsx';
import { dataCheck } from '../data-check.ts';
import { notation } from '../prefilled.ts';
import type { State } from '../state.ts';
import { useTexts } from '../texts/texts.ts';

/** What is wrong with the data, problems first, before anything is written. */
export function DataFindings({ state }: { readonly state: State }) {
  const { data: texts } = useTexts();
  const check = dataCheck(state);
  switch (check?.status) {
    case undefined:
      return null;
    case 'no_rows':
      return <Notice kind="warning">{texts.noRows}</Notice>;
    case 'unfilled':
      return <Notice kind="plain">{texts.toFillIn(check.sheet)}</Notice>;
    case 'clean':
      return <p class="help">{texts.clean(formatNumber(check.rows, notation(state).locale))}</p>;
    case 'findings':
      return <FindingsNotice findings={check.findings} />;
  }
}
