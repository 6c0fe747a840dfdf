import type { SheetChart } from '../grid.ts';
import { EmulatedRange } from './emulated-range.ts';
import { type EnumValue, enumValue } from './enum-value.ts';
import { Exception } from './exception.ts';
import type { EmulatedService } from './service-gate.ts';
import type { SpreadsheetContext } from './spreadsheet-context.ts';

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;
type GoogleOptions = GoogleAppsScript.Charts.ChartOptions;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type ChartType = GoogleAppsScript.Charts.ChartType;
type HiddenDimensionStrategy = GoogleAppsScript.Charts.ChartHiddenDimensionStrategy;
type MergeStrategy = GoogleAppsScript.Charts.ChartMergeStrategy;

const newChart: SheetChart = {
  id: 0,
  type: '',
  ranges: [],
  headerRows: 0,
  isTransposed: false,
  mergeStrategy: 'MERGE_COLUMNS',
  hiddenDimensionStrategy: 'IGNORE_BOTH',
  anchor: { row: 0, column: 0, left: 0, top: 0 },
  options: {},
};

/** A chart that was built or that lies on a sheet. */
export class EmulatedEmbeddedChart
  implements EmulatedService, Pick<GoogleChart, keyof EmulatedEmbeddedChart & keyof GoogleChart>
{
  readonly serviceName = 'EmbeddedChart';
  readonly chart: SheetChart;
  readonly #context: SpreadsheetContext;

  constructor(context: SpreadsheetContext, chart: SheetChart) {
    this.#context = context;
    this.chart = chart;
  }

  getChartId(): number | null {
    return this.chart.id || null;
  }

  getContainerInfo(): GoogleContainer {
    return new EmulatedContainerInfo(this.chart) as unknown as GoogleContainer;
  }

  getHiddenDimensionStrategy(): HiddenDimensionStrategy {
    const { hiddenDimensionStrategy } = this.chart;
    return constant<HiddenDimensionStrategy>('ChartHiddenDimensionStrategy', hiddenDimensionStrategy);
  }

  getMergeStrategy(): MergeStrategy {
    return constant<MergeStrategy>('ChartMergeStrategy', this.chart.mergeStrategy);
  }

  getNumHeaders(): number {
    return this.chart.headerRows;
  }

  getOptions(): GoogleOptions {
    return new EmulatedChartOptions(this.chart) as unknown as GoogleOptions;
  }

  getRanges(): GoogleRange[] {
    return rangesOf(this.#context, this.chart);
  }

  getTransposeRowsAndColumns(): boolean {
    return this.chart.isTransposed;
  }

  modify(): GoogleBuilder {
    return new EmulatedEmbeddedChartBuilder(this.#context, this.chart) as unknown as GoogleBuilder;
  }
}

/** Builds a chart step by step; nothing is on the sheet until `insertChart` or `updateChart`. */
export class EmulatedEmbeddedChartBuilder
  implements EmulatedService, Pick<GoogleBuilder, keyof EmulatedEmbeddedChartBuilder & keyof GoogleBuilder>
{
  readonly serviceName = 'EmbeddedChartBuilder';
  readonly #context: SpreadsheetContext;
  #chart: SheetChart;

  constructor(context: SpreadsheetContext, chart: SheetChart = newChart) {
    this.#context = context;
    this.#chart = chart;
  }

  addRange(range: GoogleRange): GoogleBuilder {
    const { sheetId, area } = range as unknown as EmulatedRange;
    return this.#with({ ranges: [...this.#chart.ranges, { sheetId, area }] });
  }

  build(): GoogleChart {
    return new EmulatedEmbeddedChart(this.#context, this.#chart) as unknown as GoogleChart;
  }

  clearRanges(): GoogleBuilder {
    return this.#with({ ranges: [] });
  }

  getChartType(): ChartType {
    return constant<ChartType>('ChartType', this.#chart.type);
  }

  getContainer(): GoogleContainer {
    return new EmulatedContainerInfo(this.#chart) as unknown as GoogleContainer;
  }

  getRanges(): GoogleRange[] {
    return rangesOf(this.#context, this.#chart);
  }

  removeRange(range: GoogleRange): GoogleBuilder {
    const { sheetId, area } = range as unknown as EmulatedRange;
    const isRemoved = (other: SheetChart['ranges'][number]) =>
      other.sheetId === sheetId && JSON.stringify(other.area) === JSON.stringify(area);
    return this.#with({ ranges: this.#chart.ranges.filter((other) => !isRemoved(other)) });
  }

  setChartType(type: ChartType): GoogleBuilder {
    return this.#with({ type: String(type) });
  }

  setHiddenDimensionStrategy(strategy: HiddenDimensionStrategy): GoogleBuilder {
    // Google answers so when it does not know the type of the chart yet.
    if (!this.#chart.type) throw new Exception('Service error: Spreadsheets');
    return this.#with({ hiddenDimensionStrategy: String(strategy) });
  }

  setMergeStrategy(mergeStrategy: MergeStrategy): GoogleBuilder {
    return this.#with({ mergeStrategy: String(mergeStrategy) });
  }

  setNumHeaders(headers: number): GoogleBuilder {
    return this.#with({ headerRows: headers });
  }

  /** Options are not checked, as at Google: one that does not exist changes nothing. */
  setOption(option: string, value: unknown): GoogleBuilder {
    return this.#with({ options: { ...this.#chart.options, [option]: value } });
  }

  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): GoogleBuilder {
    return this.#with({
      anchor: { row: anchorRowPos - 1, column: anchorColPos - 1, left: offsetX, top: offsetY },
    });
  }

  setTransposeRowsAndColumns(transpose: boolean): GoogleBuilder {
    return this.#with({ isTransposed: transpose });
  }

  #with(change: Partial<SheetChart>): GoogleBuilder {
    this.#chart = { ...this.#chart, ...change };
    return this as unknown as GoogleBuilder;
  }
}

/** Where a chart lies. */
class EmulatedContainerInfo
  implements EmulatedService, Pick<GoogleContainer, keyof EmulatedContainerInfo & keyof GoogleContainer>
{
  readonly serviceName = 'ContainerInfo';
  readonly #anchor: SheetChart['anchor'];

  constructor({ anchor }: SheetChart) {
    this.#anchor = anchor;
  }

  getAnchorColumn(): number {
    return this.#anchor.column + 1;
  }

  getAnchorRow(): number {
    return this.#anchor.row + 1;
  }

  getOffsetX(): number {
    return this.#anchor.left;
  }

  getOffsetY(): number {
    return this.#anchor.top;
  }
}

/** The options that a chart was given. */
class EmulatedChartOptions
  implements EmulatedService, Pick<GoogleOptions, keyof EmulatedChartOptions & keyof GoogleOptions>
{
  readonly serviceName = 'ChartOptions';
  readonly #options: SheetChart['options'];

  constructor({ options }: SheetChart) {
    this.#options = options;
  }

  get(option: string): unknown {
    return this.#options[option] ?? null;
  }
}

function rangesOf(context: SpreadsheetContext, { ranges }: SheetChart): GoogleRange[] {
  return ranges.map(
    ({ sheetId, area }) => new EmulatedRange(context, sheetId, area) as unknown as GoogleRange,
  );
}

/** A constant that stands for Google's, which has the same name. */
function constant<Google>(...[enumeration, name]: Parameters<typeof enumValue>): Google {
  const value: EnumValue = enumValue(enumeration, name);
  return value as unknown as Google;
}
