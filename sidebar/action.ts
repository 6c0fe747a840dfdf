import type { MeasureId } from '../src/core/catalog/measures.ts';
import type { ContextId, GoalId } from '../src/core/goal.ts';
import type { Grain } from '../src/core/period.ts';
import type { SheetColumns, WorkbookSummary } from '../src/core/server.ts';
import type { BesideAction } from './beside.ts';
import type { PurchaseAction } from './choose-purchases.ts';
import type { Failure } from './client.ts';
import type { CombinationAction } from './combine.ts';
import type { ColumnChoice, TargetDraft, WideChoice } from './draft.ts';
import type { Written } from './state.ts';

/** What a person did, or what the server answered. */
export type Action = ChoiceAction | StepAction | AnswerAction | BesideAction;

/** What a person chose or typed, which the draft keeps. */
export type ChoiceAction =
  | { readonly type: 'objective_typed'; readonly text: string }
  | { readonly type: 'goal_chosen'; readonly goal: GoalId }
  | { readonly type: 'context_chosen'; readonly context: ContextId }
  | { readonly type: 'kpi_checked'; readonly kpi: string; readonly checked: boolean }
  | { readonly type: 'sheet_chosen'; readonly sheetId: number }
  | { readonly type: 'date_chosen'; readonly choice: ColumnChoice }
  | { readonly type: 'segment_chosen'; readonly choice: ColumnChoice }
  | { readonly type: 'column_chosen'; readonly measure: MeasureId; readonly choice: ColumnChoice }
  | { readonly type: 'wide_column_edited'; readonly header: string; readonly edit: WideChoice }
  | CombinationAction
  | PurchaseAction
  | { readonly type: 'assumption_typed'; readonly measure: MeasureId; readonly text: string }
  | { readonly type: 'currency_typed'; readonly text: string }
  | { readonly type: 'budget_typed'; readonly text: string }
  | { readonly type: 'target_edited'; readonly row: string; readonly edit: TargetDraft }
  | { readonly type: 'row_repeated'; readonly row: string }
  | { readonly type: 'row_removed'; readonly row: string }
  | { readonly type: 'name_typed'; readonly text: string }
  | { readonly type: 'grain_chosen'; readonly grain: Grain }
  | { readonly type: 'lesson_typed'; readonly key: string; readonly text: string };

/** The way from step to step. */
export type StepAction =
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  | { readonly type: 'targets_skipped' }
  | { readonly type: 'problems_asked' }
  | { readonly type: 'another_started' };

/** What the server is asked for the steps, and what it answers. */
export type AnswerAction =
  | { readonly type: 'workbook_asked' }
  | { readonly type: 'workbook_described'; readonly workbook: WorkbookSummary }
  | { readonly type: 'workbook_failed'; readonly failure: Failure }
  | { readonly type: 'columns_asked' }
  | {
      readonly type: 'columns_read';
      readonly sheetId: number;
      readonly columns: readonly number[];
      readonly read: SheetColumns;
    }
  | { readonly type: 'columns_failed'; readonly failure: Failure }
  | { readonly type: 'writing_started'; readonly what: Written }
  | { readonly type: 'writing_failed'; readonly what: Written; readonly failure: Failure }
  | {
      readonly type: 'data_sheet_written';
      readonly sheet: string;
      readonly workbook: WorkbookSummary;
    }
  | { readonly type: 'scorecard_written'; readonly shown: string };
