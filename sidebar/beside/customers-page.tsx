import { useEffect } from 'preact/hooks';
import { isComplete, purchaseFields } from '../../src/core/customers/purchase-columns.ts';
import { formatNumber, type Notation } from '../../src/core/format-number.ts';
import { columnsToRead } from '../chosen-data.ts';
import { ColumnRow } from '../controls/column-row.tsx';
import { Field } from '../controls/field.tsx';
import { FindingsNotice } from '../controls/findings-notice.tsx';
import { Notice } from '../controls/notice.tsx';
import { Outcome } from '../controls/outcome.tsx';
import { Select } from '../controls/select.tsx';
import { TextField } from '../controls/text-field.tsx';
import {
  type CustomersData,
  customersCurrency,
  customersData,
  type PurchaseReading,
} from '../customers-data.ts';
import { headerOptions } from '../header-options.ts';
import { notation } from '../prefilled.ts';
import { dataSheets, type State } from '../state.ts';
import { useTexts } from '../texts/texts.ts';
import type { SidebarModel } from '../use-sidebar.ts';
import { useStable } from '../use-stable.ts';

/** What the page finds, or the sheet that was made. */
export function CustomersLead({ model: { state } }: { readonly model: SidebarModel }) {
  const { customers: texts } = useTexts();
  const { customers } = state.beside ?? {};
  if (!customers) return null;
  if (customers.shown !== null) return <p class="intro">{texts.done(customers.shown)}</p>;
  if (!customersData(state)) return <Notice kind="plain">{texts.noSheet}</Notice>;
  return <p class="intro">{texts.intro}</p>;
}

/** Where the purchases are, what their columns hold and what is wrong with them, before a sheet is made of them. */
export function CustomersPage({ model }: { readonly model: SidebarModel }) {
  const { state, dispatch, commands } = model;
  const texts = useTexts();
  const found = customersData(state);
  const unread = useStable(found && unreadColumns(state, found));
  useEffect(() => {
    if (unread) void commands.readPurchases(unread.sheetId, unread.columns);
  }, [commands, unread]);

  const { customers } = state.beside ?? {};
  if (!customers || customers.shown !== null || !found) return null;
  const { sheet, header, reading, made } = found;
  return (
    <>
      <Field id="purchases-sheet" label={texts.customers.sheet}>
        {(control) => (
          <Select
            control={control}
            options={dataSheets(state.workbook.value).map(({ id, name }) => ({
              value: String(id),
              label: name,
            }))}
            value={String(sheet.id)}
            onChoose={(id) => dispatch({ type: 'purchases_sheet_chosen', sheetId: Number(id) })}
          />
        )}
      </Field>
      {header ? (
        <Columns model={model} found={found} />
      ) : (
        <Notice kind="warning">{texts.data.noHeader(sheet.name)}</Notice>
      )}
      <Outcome busy={undefined}>
        {reading && <Reading reading={reading} locale={notation(state).locale} />}
      </Outcome>
      {made && canWriteCustomers(state) && <p class="help">{texts.customers.updates(made.name)}</p>}
    </>
  );
}

/** Whether all is known that a sheet of customers needs. */
export function canWriteCustomers(state: State): boolean {
  const found = customersData(state);
  return (
    state.beside?.customers?.shown === null &&
    found?.reading !== undefined &&
    found.reading.problem === undefined
  );
}

function Columns({ model, found }: { readonly model: SidebarModel; readonly found: CustomersData }) {
  const { state, dispatch } = model;
  const texts = useTexts();
  const { sheet, header, columns } = found;
  if (!header) return null;
  const options = headerOptions(header);
  const missing = (['customer', 'date', 'amount'] as const).filter((field) => columns[field] === undefined);
  return (
    <section aria-labelledby="columns-heading">
      <h2 id="columns-heading">{texts.data.columns}</h2>
      <p class="help">{texts.data.columnsHelp}</p>
      <div class="mapping">
        {purchaseFields.map((field) => (
          <ColumnRow
            key={field}
            id={`purchases-${field}`}
            label={texts.customers.fields[field]}
            header={header}
            options={options}
            column={columns[field]}
            problem={undefined}
            onChoose={(choice) =>
              dispatch({ type: 'purchase_column_chosen', sheetId: sheet.id, field, choice })
            }
          />
        ))}
      </div>
      {missing.length > 0 && (
        <Notice kind="warning">
          {texts.customers.missing(missing.map((field) => texts.customers.fields[field]))}
        </Notice>
      )}
      <TextField
        id="currency"
        label={texts.customers.currency}
        value={customersCurrency(state)}
        onType={(text) => dispatch({ type: 'currency_typed', text })}
      />
    </section>
  );
}

interface ReadingProps {
  readonly reading: PurchaseReading;
  readonly locale: Notation['locale'];
}

function Reading({ reading, locale }: ReadingProps) {
  const texts = useTexts();
  const { findings, problem } = reading;
  if (problem !== undefined) {
    return (
      <>
        <Notice kind="error">{problem}</Notice>
        {findings.length > 0 && <FindingsNotice findings={findings} />}
      </>
    );
  }
  return (
    <>
      <p class="help">{texts.customers.found(reading, (count) => formatNumber(count, locale))}</p>
      {findings.length > 0 && <FindingsNotice findings={findings} />}
    </>
  );
}

/** The columns that have not been read yet; none while something is on its way or has failed. */
function unreadColumns(
  { beside, workbook }: State,
  { sheet, columns, reading }: CustomersData,
): { readonly sheetId: number; readonly columns: readonly number[] } | undefined {
  if (!beside?.customers || beside.loading || beside.failure || workbook.loading) return undefined;
  if (reading || !isComplete(columns)) return undefined;
  const wanted = columnsToRead(sheet, Object.values(columns));
  const { read } = beside.customers;
  const known = new Set(read?.sheetId === sheet.id ? read.columns : []);
  return wanted.every((column) => known.has(column)) ? undefined : { sheetId: sheet.id, columns: wanted };
}
