import type { FUniver } from '@univerjs/core/facade';
import '@univerjs/sheets-ui/facade';
import type { ICommandService, Nullable } from '@univerjs/core';
import type { SpreadsheetSkeleton } from '@univerjs/engine-render';
import type { Grid, SheetChart } from '../grid.ts';
import { drawLineChart } from '../line-chart.ts';
import { readChart, sizeOfChart } from '../read-chart.ts';

/** What the scroll bars take at the edges of the grid. */
const SCROLL_BAR = 12;

/** Pixels of the page, counted from the upper left corner of the grid. */
interface Place {
  readonly left: number;
  readonly top: number;
}

/**
 * Draws the charts of the sheet that is shown over the grid's picture. They scroll with the cells, lie below the
 * frozen ones, and are drawn again after whatever happens to the workbook.
 */
export class ChartLayer {
  readonly #container: HTMLElement;
  readonly #layer = document.createElement('div');
  readonly #api: FUniver;
  readonly #grid: Grid;
  readonly #drawn = new Map<number, { element: HTMLElement; svg: string }>();
  readonly #resized = new ResizeObserver(() => this.#schedule());
  #sheetId = '';
  #isScheduled = false;

  constructor(container: HTMLElement, api: FUniver, grid: Grid, commands: ICommandService) {
    this.#container = container;
    this.#api = api;
    this.#grid = grid;
    this.#layer.className = 'charts';
    container.append(this.#layer);
    // Scrolling, typing, the results of a calculation and the choice of a sheet all are commands.
    commands.onCommandExecuted(() => this.#schedule());
    this.#resized.observe(container);
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    requestAnimationFrame(() => {
      this.#isScheduled = false;
      this.#draw();
    });
  }

  #draw(): void {
    const sheetId = this.#grid.activeSheetId();
    if (sheetId !== this.#sheetId) this.#clear();
    this.#sheetId = sheetId;
    const charts = this.#grid.charts(sheetId);
    for (const [id, { element }] of this.#drawn) {
      if (charts.some((chart) => chart.id === id)) continue;
      element.remove();
      this.#drawn.delete(id);
    }
    const sheet = this.#api.getActiveWorkbook()?.getActiveSheet();
    const skeleton: Nullable<SpreadsheetSkeleton> = sheet?.getSkeleton();
    const canvas = this.#container.querySelector('canvas[id^="univer-sheet-main-canvas"]');
    if (!sheet || !skeleton || !canvas || charts.length === 0) return;
    // The canvas takes on the size of the page a moment later, and may be another one by then.
    this.#resized.observe(canvas);
    const cellPlace = (row: number, column: number, withHeaders: boolean): Place => {
      const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column, withHeaders);
      return { left: startX, top: startY };
    };
    const zoom = sheet.getZoom();
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const start = cellPlace(sheetViewStartRow, sheetViewStartColumn, false);
    const scrolled = { left: start.left + offsetX, top: start.top + offsetY };
    const frozen = this.#grid.frozen(sheetId);
    const edge = cellPlace(frozen.rows, frozen.columns, true);

    const canvasBox = canvas.getBoundingClientRect();
    const box = this.#container.getBoundingClientRect();
    Object.assign(this.#layer.style, {
      left: `${canvasBox.left - box.left + edge.left * zoom}px`,
      top: `${canvasBox.top - box.top + edge.top * zoom}px`,
      width: `${canvasBox.width - edge.left * zoom - SCROLL_BAR}px`,
      height: `${canvasBox.height - edge.top * zoom - SCROLL_BAR}px`,
    });
    for (const chart of charts) {
      const anchor = cellPlace(chart.anchor.row, chart.anchor.column, true);
      this.#place(
        chart,
        {
          left: (anchor.left + chart.anchor.left - scrolled.left - edge.left) * zoom,
          top: (anchor.top + chart.anchor.top - scrolled.top - edge.top) * zoom,
        },
        zoom,
      );
    }
  }

  #place(chart: SheetChart, { left, top }: Place, zoom: number): void {
    const shown = readChart(this.#grid, chart);
    const svg =
      chart.type === 'LINE'
        ? drawLineChart(shown, sizeOfChart(chart))
        : `A ${chart.type.toLowerCase()} chart, which the playground does not draw.`;
    let drawn = this.#drawn.get(chart.id);
    if (!drawn) {
      const element = document.createElement('div');
      element.className = 'chart';
      element.setAttribute('role', 'img');
      this.#layer.append(element);
      drawn = { element, svg: '' };
      this.#drawn.set(chart.id, drawn);
    }
    const { element } = drawn;
    if (drawn.svg !== svg) {
      element.innerHTML = svg;
      element.setAttribute('aria-label', `Chart of ${shown.lines.map(({ name }) => name).join(', ')}`);
      drawn.svg = svg;
    }
    element.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
  }

  #clear(): void {
    this.#layer.replaceChildren();
    this.#drawn.clear();
  }
}
