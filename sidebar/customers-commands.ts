import { analyzeCustomers } from '../src/core/customers/customer-analysis.ts';
import { sourceOfFormula } from '../src/core/customers/customers-request.ts';
import { leavingReasons } from '../src/core/customers/leaving-reasons.ts';
import { planCustomersSheet } from '../src/core/customers/plan-customers-sheet.ts';
import { isComplete } from '../src/core/customers/purchase-columns.ts';
import { freeName } from '../src/core/free-name.ts';
import type { WorkbookPlan } from '../src/core/scorecard/sheet-plan.ts';
import type { Reply, WorkbookSummary } from '../src/core/server.ts';
import type { MadeCustomers } from './beside.ts';
import { besideFailed } from './beside-answers.ts';
import type { Failure } from './client.ts';
import type { CommandContext } from './command-context.ts';
import { customersCurrency, customersData } from './customers-data.ts';
import { planned } from './planned.ts';
import { notation } from './prefilled.ts';
import { sheetNames } from './sheet-names.ts';
import type { State } from './state.ts';

/** What the page about customers asks of the server. */
export interface CustomersCommands {
  openCustomers(): Promise<void>;
  readPurchases(sheetId: number, columns: readonly number[]): Promise<void>;
  writeCustomers(): Promise<void>;
}

const NAME = 'Customers';

/** The rows in which a sheet of customers has its heading, with room for rows inserted above. */
const HEADING = 'A1:A20';

export function createCustomersCommands(context: CommandContext): CustomersCommands {
  const { client, dispatch, current } = context;
  const failed = (failure: Failure): void => besideFailed(context, failure);

  /** The sheets of customers of a workbook, each with the sheet that its formulas read. */
  const madeIn = async ({ sheets }: WorkbookSummary): Promise<Reply<readonly MadeCustomers[]>> => {
    const own = sheets.filter(({ role }) => role === 'customers');
    if (own.length === 0) return { ok: true, value: [] };
    const areas = own.map(({ id }) => ({ sheetId: id, a1: HEADING, typed: true }));
    const reply = await client.readCells({ areas });
    if (!reply.ok) return reply;
    const value = own.flatMap(({ id, name }, index) => {
      const formulas = reply.value[index]?.formulas.flat() ?? [];
      const [source] = formulas.flatMap((formula) => sourceOfFormula(formula) ?? []);
      return source ? [{ id, name, source }] : [];
    });
    return { ok: true, value };
  };

  return {
    async openCustomers() {
      dispatch({ type: 'beside_opened', page: 'customers' });
      const workbook = await client.describeWorkbook();
      if (!workbook.ok) return failed(workbook);
      const made = await madeIn(workbook.value);
      if (!made.ok) return failed(made);
      dispatch({ type: 'workbook_described', workbook: workbook.value });
      dispatch({ type: 'customers_opened', made: made.value });
    },

    async readPurchases(sheetId, columns) {
      dispatch({ type: 'beside_waits' });
      const reply = await client.readColumns({ sheetId, columns });
      if (!reply.ok) return failed(reply);
      dispatch({ type: 'purchases_read', read: { sheetId, columns, rows: reply.value.rows } });
    },

    async writeCustomers() {
      dispatch({ type: 'beside_waits' });
      // The sheets may have been renamed or deleted while the page was open.
      const workbook = await client.describeWorkbook();
      if (!workbook.ok) return failed(workbook);
      const made = customersData(current())?.made;
      const old = workbook.value.sheets.find(({ id, role }) => id === made?.id && role === 'customers');
      const plan = customersPlan(current(), old?.name ?? freeName(NAME, sheetNames(workbook.value)));
      if ('code' in plan) return failed(plan);
      const written = old
        ? await client.rewriteSheets({ plan, sheetIds: [old.id] })
        : await client.writeSheets(plan);
      if (!written.ok) return failed(written);
      dispatch({ type: 'customers_written', shown: written.value.shown });
    },
  };
}

function customersPlan(state: State, name: string): WorkbookPlan | Failure {
  const found = customersData(state);
  const today = state.workbook.value?.today;
  if (!found?.reading || !isComplete(found.columns) || today === undefined) {
    return { code: 'sheet_missing', message: '' };
  }
  const { table, data, histories, problem } = found.reading;
  if (problem) return { code: 'plan_refused', message: problem };
  const { customer, date, amount, reason } = found.columns;
  return planned(() => {
    const source = {
      sheet: found.sheet.name,
      customer: customer + 1,
      date: date + 1,
      amount: amount + 1,
      ...(reason === undefined ? {} : { reason: reason + 1 }),
    };
    return planCustomersSheet(
      { name, source, ...notation(state), currency: customersCurrency(state), today },
      analyzeCustomers(histories),
      data.view,
      reason === undefined ? [] : leavingReasons(table, customer, reason),
    );
  });
}
