import type { Area } from '../area.ts';

import { EmulatedRange } from './emulated-range.ts';
import { RangeStyle } from './range-style.ts';
import type { EmulatedService } from './service-gate.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Several ranges of one sheet that take one style in one call. */
export class EmulatedRangeList
  extends RangeStyle<GoogleRangeList>
  implements EmulatedService, Pick<GoogleRangeList, keyof RangeStyle<GoogleRangeList> & keyof GoogleRangeList>
{
  readonly serviceName = 'RangeList';
  readonly #areas: readonly Area[];

  constructor(context: SpreadsheetContext, sheetId: string, areas: readonly Area[]) {
    super(context, sheetId);
    this.#areas = areas;
  }

  protected override areas(): readonly Area[] {
    return this.#areas;
  }

  getRanges(): GoogleRange[] {
    return this.#areas.map(
      (area) => new EmulatedRange(this.context, this.sheetId, area) as unknown as GoogleRange,
    );
  }
}
