import { type MeasureId, measures } from '../catalog/measures.ts';
import { leafKey } from '../formula.ts';
import { measureNamed } from '../words.ts';
import { additiveRow } from './additive-row.ts';
import type { CalculationRows } from './calculation-rows.ts';
import { valuesOf } from './data-criteria.ts';
import { address, call, text } from './dialect.ts';
import { orUndefined } from './or-undefined.ts';
import { countRow } from './sum-rows.ts';

/** How many answers lie within bounds; all of them where there are none. */
export function answerTotal(rows: CalculationRows, id: MeasureId, atLeast?: number, atMost?: number): number {
  const answers = valuesOf(rows.data, id);
  const bounds = [
    ...(atLeast === undefined ? [] : [answers, text(`>=${atLeast}`)]),
    ...(atMost === undefined ? [] : [answers, text(`<=${atMost}`)]),
  ];
  const count = countRow(rows, id);
  if (bounds.length === 0) return count;
  const name = leafKey({
    count: id,
    ...(atLeast === undefined ? {} : { atLeast }),
    ...(atMost === undefined ? {} : { atMost }),
  });
  const met = additiveRow(rows, `Answers ${name}`, (where) => call('COUNTIFS', ...where, ...bounds));
  const astray = offScale(rows, id);
  return rows.row(`Answers ${name}: total`, (at) =>
    orUndefined(rows, id, at, `${at(count)}=0${astray ? `;${astray}>0` : ''}`, at(met)),
  );
}

/** A cell that counts answers outside the scale, over the whole data sheet. */
function offScale(rows: CalculationRows, id: MeasureId): string | undefined {
  const { scale } = measureNamed(id);
  if (!scale) return undefined;
  const answers = valuesOf(rows.data, id);
  const row = rows.single(
    `Off the scale in ${measures[id].label}`,
    `${call('COUNTIFS', answers, text(`<${scale[0]}`))}+${call('COUNTIFS', answers, text(`>${scale[1]}`))}`,
  );
  return address(row, 2, 'both');
}
