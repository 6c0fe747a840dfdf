import { chosenData, holdsUndatedCustomers } from '../chosen-data.ts';
import { needsCurrency } from '../chosen-kpis.ts';
import { Button } from '../controls/button.tsx';
import { Field } from '../controls/field.tsx';
import { Notice } from '../controls/notice.tsx';
import { Outcome } from '../controls/outcome.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import { currencySign } from '../prefilled.ts';
import { dataSheets, type State, type Written } from '../state.ts';
import { type Texts, useTexts } from '../texts/texts.ts';
import { AssumptionFields } from './assumption-fields.tsx';
import { ColumnRows } from './column-rows.tsx';
import { CombineSheets } from './combine-sheets.tsx';
import { DataFindings } from './data-findings.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { LostDataNotice } from './lost-data-notice.tsx';
import { StartWithoutData } from './start-without-data.tsx';
import type { StepProps } from './step-props.ts';
import { TidyNotice } from './tidy-notice.tsx';

/** Which sheet holds the numbers, what its columns mean, and what is wrong with them. */
export function DataStep({ model, problemOf }: StepProps) {
  const { state, dispatch, commands } = model;
  const texts = useTexts();
  const data = chosenData(state);
  const { workbook, columns, writing } = state;
  const failed = (what: Written) =>
    writing.status === 'failed' && writing.what === what ? writing.failure : null;
  return (
    <>
      <LostDataNotice model={model} />
      {workbook.value && data.status !== 'no_sheet' && (
        <Field id="sheet" label={texts.data.sheet} problem={problemOf('sheet')}>
          {(control) => (
            <div class="beside">
              <Select
                control={control}
                options={dataSheets(workbook.value, data.sheet.id).map(({ id, name }) => ({
                  value: String(id),
                  label: name,
                }))}
                value={String(data.sheet.id)}
                onChoose={(id) => dispatch({ type: 'sheet_chosen', sheetId: Number(id) })}
              />
              <ReadAgain model={model} />
            </div>
          )}
        </Field>
      )}
      <Outcome busy={busyText(state, texts)} />
      <FailureNotice failure={failed('sample')} onRetry={commands.insertSample} />
      <FailureNotice failure={failed('template')} onRetry={commands.insertTemplate} />
      {workbook.value && data.status === 'no_sheet' && (
        <div id="sheet" tabIndex={-1}>
          <Notice kind="plain">
            <p>{texts.data.empty}</p>
            <ReadAgain model={model} />
            <StartWithoutData model={model} />
          </Notice>
        </div>
      )}
      {data.status === 'no_header' && <Notice kind="warning">{texts.data.noHeader(data.sheet.name)}</Notice>}
      {data.status === 'found' && (
        <>
          {holdsUndatedCustomers(data) && <Notice kind="warning">{texts.data.customersOnly}</Notice>}
          <TidyNotice model={model} />
          <CombineSheets model={model} />
          <ColumnRows model={model} problemOf={problemOf} data={data} />
          <AssumptionFields model={model} problemOf={problemOf} data={data} />
          {needsCurrency(state.draft) && (
            <TextField
              id="currency"
              label={texts.data.currency}
              help={texts.data.currencyHelp}
              value={state.draft.currency ?? currencySign(state)}
              problem={problemOf('currency')}
              onType={(text) => dispatch({ type: 'currency_typed', text })}
            />
          )}
          <FailureNotice failure={columns.failure} onRetry={() => commands.describeWorkbook()} />
        </>
      )}
      <Outcome busy={columns.loading ? texts.data.reading : undefined}>
        {!columns.loading && <DataFindings state={state} />}
      </Outcome>
      {workbook.value && data.status !== 'no_sheet' && (
        // Closed again once it has led to another sheet.
        <details key={data.sheet.id}>
          <summary>{texts.data.noDataYet}</summary>
          <StartWithoutData model={model} />
        </details>
      )}
    </>
  );
}

/** What the server is doing, but for reading the columns. */
function busyText({ workbook, writing }: State, texts: Texts): string | undefined {
  if (writing.status === 'writing') return texts.writing[writing.what];
  return workbook.loading && !workbook.value ? texts.data.looking : undefined;
}

function ReadAgain({ model: { state, commands } }: Pick<StepProps, 'model'>) {
  const texts = useTexts();
  const loading = state.workbook.loading || state.columns.loading;
  return (
    <Button look="text-button" blocked={loading} onPress={commands.describeWorkbook}>
      {texts.data.readAgain}
    </Button>
  );
}
