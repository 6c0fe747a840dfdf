import type { ChosenRow } from '../chosen-kpis.ts';
import type { TargetDraft } from '../draft.ts';
import type { SidebarModel } from '../use-sidebar.ts';

/** What every step is given. */
export interface StepProps {
  readonly model: SidebarModel;
  /** The sentence to show beside a field, once Next was pressed. */
  readonly problemOf: (field: string) => string | undefined;
}

/** What the fields about one row of the scorecard are given. */
export interface RowProps extends StepProps {
  readonly row: ChosenRow;
}

export function editRow({ model, row }: Pick<RowProps, 'model' | 'row'>, edit: TargetDraft): void {
  model.dispatch({ type: 'target_edited', row: row.id, edit });
}
