import type { Grid } from '../grid.ts';
import type { SpreadsheetTime } from '../spreadsheet-time.ts';
import type { DeveloperMetadataStore } from './developer-metadata.ts';

/** What every emulated spreadsheet class shares: the grid and the settings of the file. */
export interface SpreadsheetContext {
  readonly grid: Grid;
  readonly time: SpreadsheetTime;
  /** The spreadsheet's locale as Google writes it, such as `it_IT`. */
  readonly locale: string;
  readonly metadata: DeveloperMetadataStore;
  readonly showToast: (message: string, title: string) => void;
}
