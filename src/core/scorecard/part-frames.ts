import { COMPARISON, FIRST_PERIOD } from './calculation-columns.ts';
import type { Frame } from './calculation-frame.ts';
import { address, call, equalTo } from './dialect.ts';
import { monthsInWords } from './scorecard-row.ts';
import type { SheetBuilder } from './sheet-builder.ts';

/** The same periods over one segment, whatever is picked. */
export function segmentFrame(segment: string): (builder: SheetBuilder, whole: Frame) => Frame {
  return (builder, whole) => {
    const criterionRow = builder.lastRow + 1;
    const nameRow = criterionRow + 1;
    builder
      .put(criterionRow, 1, { value: `Segment criterion · ${segment}`, style: 'title' })
      .put(nameRow, 1, { value: `Segment · ${segment}`, style: 'title' });
    for (let column = FIRST_PERIOD; column <= COMPARISON; column++) {
      builder.put(criterionRow, column, { value: equalTo(segment) }).put(nameRow, column, { value: segment });
    }
    return {
      ...whole,
      criterionRow,
      nameRow,
      splits: undefined,
      lastColumn: COMPARISON,
      fixedSegment: true,
    };
  };
}

/** Every period and segment as it was so many months before. */
export function earlierFrame(months: number): (builder: SheetBuilder, whole: Frame) => Frame {
  return (builder, whole) => {
    const startRow = builder.lastRow + 1;
    const endRow = startRow + 1;
    builder
      .put(startRow, 1, { value: `From, ${monthsInWords(months)} earlier`, style: 'title' })
      .put(endRow, 1, { value: `Up to, but without, ${monthsInWords(months)} earlier`, style: 'title' });
    for (let column = FIRST_PERIOD; column <= whole.lastColumn; column++) {
      const earlier = (row: number) => `=${call('EDATE', address(row, column), -months)}`;
      builder
        .put(startRow, column, { formula: earlier(whole.startRow), style: 'date' })
        .put(endRow, column, { formula: earlier(whole.endRow), style: 'date' });
    }
    return { ...whole, startRow, endRow };
  };
}
