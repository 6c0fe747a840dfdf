import { measures } from '../../src/core/catalog/measures.ts';
import { formatNumber } from '../../src/core/format-number.ts';
import { isMeasureId } from '../../src/core/scorecard/scorecard-choices.ts';
import type { WideColumn } from '../../src/core/wide-columns.ts';
import { Button } from '../controls/button.tsx';
import { Problem } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { type Option, Select } from '../controls/select.tsx';
import type { WideChoice } from '../draft.ts';
import { notation } from '../prefilled.ts';
import { isBusy } from '../state.ts';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';
import { offeredMeasures, rowsTooMany, tidyColumns, type WideData, wideData } from '../wide-data.ts';
import { FailureNotice } from './failure-notice.tsx';

/** Offers to turn one column per channel into rows, and asks what the columns hold. */
export function TidyNotice({ model }: { readonly model: SidebarModel }) {
  const wide = wideData(model.state);
  if (!wide) return null;
  return <TidyOffer model={model} wide={wide} />;
}

interface TidyOfferProps {
  readonly model: SidebarModel;
  readonly wide: WideData;
}

function TidyOffer({ model: { state, commands, dispatch }, wide }: TidyOfferProps) {
  const texts = useTexts();
  const { writing } = state;
  const failure = writing.status === 'failed' && writing.what === 'tidy' ? writing.failure : null;
  const tooMany = rowsTooMany(wide);
  const problem =
    tidyColumns(wide).length === 0
      ? texts.tidy.nothing
      : tooMany > 0
        ? texts.tidy.tooMany(formatNumber(tooMany, notation(state).locale))
        : undefined;
  const blocked = isBusy(state) || problem !== undefined;
  const options = [
    { value: '', label: texts.tidy.leaveOut },
    ...offeredMeasures(state, wide).map((id) => ({ value: id, label: measures[id].label })),
  ];
  return (
    <Notice kind="plain" title={texts.tidy.title}>
      <p>{texts.tidy.offer}</p>
      <details>
        <summary>{texts.tidy.open}</summary>
        <p>{texts.tidy.help}</p>
        <p class="tidy-heads" aria-hidden="true">
          <span>{texts.tidy.channel}</span>
          <span>{texts.tidy.holds}</span>
        </p>
        {wide.columns.map((column) => (
          <TidyRow
            key={column.column}
            column={column}
            options={options}
            onEdit={(edit) => dispatch({ type: 'wide_column_edited', header: column.header, edit })}
          />
        ))}
        <Problem id="tidy-problem" text={problem} />
        <p class="notice-buttons">
          <Button
            look="outlined-button"
            blocked={blocked}
            describedBy={problem ? 'tidy-problem' : undefined}
            onPress={commands.writeTidySheet}
          >
            {texts.tidy.write}
          </Button>
        </p>
      </details>
      <FailureNotice failure={failure} />
    </Notice>
  );
}

interface TidyRowProps {
  readonly column: WideColumn;
  readonly options: readonly Option[];
  readonly onEdit: (edit: WideChoice) => void;
}

/** One column: whose numbers it holds, and of what. */
function TidyRow({ column: { column, header, channel, measure }, options, onEdit }: TidyRowProps) {
  const texts = useTexts();
  const id = `wide-${column}`;
  return (
    <fieldset class="tidy-row">
      <legend>{header}</legend>
      <input
        id={`${id}-channel`}
        class="input"
        type="text"
        autocomplete="off"
        aria-label={texts.tidy.channelOf(header)}
        placeholder={texts.tidy.noChannel}
        disabled={measure === undefined}
        value={channel}
        onInput={(event) => onEdit({ channel: event.currentTarget.value })}
      />
      <Select
        control={{
          id: `${id}-measure`,
          'aria-label': texts.tidy.measureOf(header),
          'aria-describedby': undefined,
          'aria-invalid': undefined,
        }}
        options={options}
        value={measure ?? ''}
        onChoose={(chosen) => onEdit({ measure: isMeasureId(chosen) ? chosen : 'none' })}
      />
    </fieldset>
  );
}
