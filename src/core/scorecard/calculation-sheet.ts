import { SOFT } from './scorecard-styles.ts';
import type { SheetBuilder } from './sheet-builder.ts';
import type { SheetPlan } from './sheet-plan.ts';

/** The hidden sheet of a scorecard, once all its cells are written. */
export function calculationSheet(name: string, hidden: SheetBuilder): SheetPlan {
  const cells = hidden.cells();
  const columns = cells[0]?.length ?? 1;
  return {
    name,
    role: 'calculation',
    hidden: true,
    cells,
    styles: {
      plain: { size: 9, color: SOFT },
      title: { size: 9, bold: true, color: SOFT },
      date: { size: 9, color: SOFT, numberFormat: 'yyyy-mm-dd' },
      figure: { size: 9, color: SOFT, numberFormat: '#,##0.00' },
    },
    widths: Array.from({ length: columns }, (_, index) => (index === 0 ? 280 : 90)),
    frozenColumns: 1,
  };
}
