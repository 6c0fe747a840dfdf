import type { MeasureId } from '../catalog/measures.ts';
import { freeName } from '../free-name.ts';
import { type CombinedSource, combinedRows, measuresOf, roomInWords, widthOf } from './combined-rows.ts';
import { call, literally, text, wholeColumn } from './dialect.ts';
import { NOTICE_MARK } from './missing-data.ts';
import type { PlannedCell, SheetPlan, WorkbookPlan } from './sheet-plan.ts';
import { asItIs, dateFormula, readCell, type SourceBlock, unlessNotice, whenDated } from './source-cells.ts';
import { noticeCell, WATCHING_COLUMNS, watchedBlock, watchingCells } from './source-notice.ts';
import { FIRST_ROW, TIDY_STYLES, tidyHeader, tidyStyle } from './tidy-layout.ts';

/**
 * Plans a sheet with the rows of several others below each other, as formulas. The names of channels are looked up in
 * the sheet where a person gives the same channel one name.
 */
export function planCombinedSheet(
  sources: readonly CombinedSource[],
  names: string,
  sheetNames: readonly string[],
): WorkbookPlan {
  const name = freeName('Combined data', sheetNames);
  const ids = measuresOf(sources);
  const width = widthOf(ids);
  const watching = width - WATCHING_COLUMNS + 1;
  const notice = noticeCell(FIRST_ROW, watching);

  const cells: (PlannedCell | null)[][] = [headerRow(sources, ids, names)];
  const blocks = combinedRows(sources);
  for (const [index, { source, firstRow, lastRow }] of blocks.entries()) {
    const block = watchedBlock(source, firstRow, watching, notice);
    const next = blocks[index + 1];
    for (let row = firstRow; row <= lastRow; row++) {
      const record = row - firstRow;
      const first = (formula: string) => (row === FIRST_ROW ? unlessNotice(block, formula) : formula);
      const values = ids.map((id): PlannedCell | null => {
        const held = source.measures.find((measure) => measure.id === id);
        if (!held && row !== FIRST_ROW) return null;
        const value = held ? whenDated(row, asItIs(readCell(block, held.column, record))) : '""';
        return { formula: `=${first(value)}`, style: tidyStyle(id) };
      });
      cells.push([
        { formula: `=${first(dateFormula(block, record))}`, style: 'date' },
        { formula: `=${whenDated(row, channelFormula(block, source, names, record))}`, style: 'plain' },
        { formula: `=${whenDated(row, text(source.name))}`, style: 'plain' },
        ...values,
        ...(row === firstRow
          ? watchingCells(
              {
                source,
                columns: [...(source.segment ? [source.segment] : []), ...source.measures],
                records: lastRow - firstRow + 1,
                remedy: REMEDY,
              },
              {
                row,
                column: watching,
                otherwise: next ? noticeCell(next.firstRow, watching) : namesNotice(names),
              },
            )
          : Array.from({ length: WATCHING_COLUMNS }, () => null)),
      ]);
    }
  }
  const combined: SheetPlan = {
    name,
    role: 'combined',
    cells,
    styles: TIDY_STYLES,
    widths: Array.from({ length: width }, (_, index) => (index === 1 || index === 2 ? 150 : 100)),
    frozenRows: 1,
  };
  return { sheets: [combined], show: name };
}

const REMEDY = 'choose Edit beside the scorecard in the sidebar and write the combined sheet anew.';

/** Without the sheet of names, one channel would count as several. */
function namesNotice(names: string): string {
  const gone = `${NOTICE_MARK}The sheet "${names}" was deleted. Undo that, or ${REMEDY}`;
  return call('IF', `${call('IFERROR', call('ROWS', wholeColumn(names, 2)), 0)}=0`, text(gone), '""');
}

/** The name given to a channel, else its own; rows of no channel are those of their sheet. */
function channelFormula(block: SourceBlock, source: CombinedSource, names: string, record: number): string {
  const own = text(source.name);
  if (source.segment === undefined) return named(own, names);
  const cell = readCell(block, source.segment.column, record);
  return named(call('IF', `${cell}=""`, own, cell), names);
}

function named(label: string, names: string): string {
  const given = call(
    'INDEX',
    wholeColumn(names, 2),
    call('MATCH', literally(label), wholeColumn(names, 1), 0),
  );
  return call('IFERROR', call('IF', `${given}=""`, label, given), label);
}

function headerRow(
  sources: readonly CombinedSource[],
  ids: readonly MeasureId[],
  names: string,
): (PlannedCell | null)[] {
  const from = sources.map((source) => `"${source.name}"`).join(', ');
  const headersOf = (id: MeasureId) =>
    sources.flatMap(({ measures }) => measures.filter((held) => held.id === id).map(({ header }) => header));
  return [
    {
      value: 'Date',
      style: 'head',
      note: `The rows of ${from}. These are formulas: change the numbers there. ${roomInWords(sources)}`,
    },
    { value: 'Channel', style: 'head', note: `Its name comes from the sheet "${names}".` },
    { value: 'Source', style: 'head' },
    ...ids.map((id): PlannedCell => ({ value: tidyHeader(id, headersOf(id)), style: 'head' })),
    ...Array.from({ length: WATCHING_COLUMNS }, () => null),
  ];
}
