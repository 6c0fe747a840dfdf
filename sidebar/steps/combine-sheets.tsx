import { measures } from '../../src/core/catalog/measures.ts';
import { type CombinedSource, combinedRows, roomInWords } from '../../src/core/scorecard/combined-rows.ts';
import type { SheetSummary } from '../../src/core/server.ts';
import {
  type CombinableSheet,
  type CombinationProblem,
  combinableSheets,
  combinationProblem,
  combinedSources,
  measuresTwice,
} from '../combined-data.ts';
import { Button } from '../controls/button.tsx';
import { Field, Problem } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { headerOptions } from '../header-options.ts';
import { dataSheet, isBusy } from '../state.ts';
import { useTexts } from '../texts/texts.ts';
import { wordByCode } from '../texts/word-by-code.ts';
import type { SidebarModel } from '../use-sidebar.ts';
import { FailureNotice } from './failure-notice.tsx';

/** Puts several sheets together, for KPIs whose figures come from different sources. */
export function CombineSheets({ model }: { readonly model: SidebarModel }) {
  const { state, commands, dispatch } = model;
  const texts = useTexts();
  const sheets = combinableSheets(state);
  if (sheets.length < 2) return <ChannelNames model={model} />;
  const sources = combinedSources(sheets);
  const problem = combinationProblem(sources);
  const { writing } = state;
  const failure = writing.status === 'failed' && writing.what === 'combined' ? writing.failure : null;
  const blocked = isBusy(state) || problem !== undefined;
  return (
    <>
      {/* Closed again once it has led to another sheet. */}
      <details key={dataSheet(state)?.id}>
        <summary>{texts.combine.open}</summary>
        <p class="help">{texts.combine.help}</p>
        <fieldset class="combine">
          <legend>{texts.combine.sheets}</legend>
          {sheets.map((sheet) => (
            <SheetToCombine key={sheet.sheet.id} sheet={sheet} dispatch={dispatch} />
          ))}
        </fieldset>
        {measuresTwice(sources).map(({ id, sheets: names }) => (
          <p class="question" key={id}>
            {texts.combine.twice(measures[id].label, texts.and(names.map((name) => `“${name}”`)))}
          </p>
        ))}
        {problem && <Obstacle problem={problem} />}
        <p class="notice-buttons">
          <Button
            look="outlined-button"
            blocked={blocked}
            describedBy={problem ? OBSTACLE : undefined}
            onPress={commands.writeCombinedSheet}
          >
            {texts.combine.write}
          </Button>
        </p>
      </details>
      <FailureNotice failure={failure} />
      <ChannelNames model={model} room={roomOf(sources, dataSheet(state))} />
    </>
  );
}

const OBSTACLE = 'combine-problem';

/** What keeps the sheets from being combined: that more are needed is no mistake yet. */
function Obstacle({ problem }: { readonly problem: CombinationProblem }) {
  const text = wordByCode(useTexts().combine.problem, problem);
  if (problem.code !== 'too_few_sheets') return <Problem id={OBSTACLE} text={text} />;
  return (
    <p class="help" id={OBSTACLE}>
      {text}
    </p>
  );
}

/** What the empty rows of the combined sheet are for, while its sources are as they were when it was written. */
function roomOf(sources: readonly CombinedSource[], sheet: SheetSummary | undefined): string {
  return sources.length > 1 && combinedRows(sources).at(-1)?.lastRow === sheet?.rows
    ? roomInWords(sources)
    : '';
}

/** Where channels get their one name, beside a combined sheet. */
function ChannelNames({
  model: { state },
  room = '',
}: {
  readonly model: SidebarModel;
  readonly room?: string;
}) {
  const texts = useTexts();
  const names = state.workbook.value?.sheets.find(({ role }) => role === 'channel_names');
  if (!names || dataSheet(state)?.role !== 'combined') return null;
  return (
    <p class="help">
      {room} {texts.combine.names(names.name)}
    </p>
  );
}

function SheetToCombine({
  sheet: combinable,
  dispatch,
}: { sheet: CombinableSheet } & Pick<SidebarModel, 'dispatch'>) {
  const texts = useTexts();
  const { sheet, header, segment, measures: found, chosen } = combinable;
  const sheetId = sheet.id;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={chosen}
          onChange={({ currentTarget }) =>
            dispatch({ type: 'sheet_combined', sheetId, combined: currentTarget.checked })
          }
        />
        <span>{sheet.name}</span>
      </label>
      {chosen && (
        <div class="combine-choices">
          <Field id={`channels-${sheetId}`} label={texts.combine.channels(sheet.name)}>
            {(control) => (
              <Select
                control={control}
                options={[{ value: '', label: texts.combine.oneChannel }, ...headerOptions(header)]}
                value={segment === undefined ? '' : String(segment)}
                onChoose={(value) =>
                  dispatch({
                    type: 'combined_segment_chosen',
                    sheetId,
                    choice:
                      value === ''
                        ? 'none'
                        : { column: Number(value), header: header.headers[Number(value)] ?? '' },
                  })
                }
              />
            )}
          </Field>
          <fieldset>
            <legend class="label">{texts.combine.measures(sheet.name)}</legend>
            {found.map(({ id, used }) => (
              <label class="check" key={id}>
                <input
                  type="checkbox"
                  checked={used}
                  onChange={({ currentTarget: { checked } }) =>
                    dispatch({ type: 'combined_measure_checked', sheetId, measure: id, checked })
                  }
                />
                <span>{measures[id].label}</span>
              </label>
            ))}
          </fieldset>
        </div>
      )}
    </>
  );
}
