import { describe, expect, it } from 'vitest';
import { measures } from '../../src/core/catalog/measures.ts';
import type { Measure } from '../../src/core/measure.ts';
import { measuresFromText, measuresToText } from '../../src/core/measures-text.ts';

/** Every property that some measure has, but for its help, which is for autocomplete and the docs. */
const properties = new Set(Object.values<Measure>(measures).flatMap((measure) => keysOf(measure)));
properties.delete('help');

function keysOf(measure: Measure): readonly (keyof Measure)[] {
  return Object.keys(measure) as (keyof Measure)[];
}

describe('measures as text', () => {
  it('are one short line each', () => {
    const { clicks, closed, churn, ratings } = measures;
    expect(measuresToText({ clicks, closed, churn, ratings }).split('\n')).toEqual([
      'clicks||0||Ad clicks;Total clicks',
      'closed|Closed on|5|opened|Closed date;Date closed;Closing date;Won on',
      'churn|Churn rate|1f|CHURN|Customer churn;Customer churn rate',
      'ratings||3 1-5||Rating;Satisfaction;Satisfaction score;CSAT score',
    ]);
  });

  it('keep their order', () => {
    expect(Object.keys(measuresFromText(measuresToText(measures)))).toEqual(Object.keys(measures));
  });

  it.each(Object.entries<Measure>(measures))('brings %s back as it was', (id, measure) => {
    const text = measuresToText({ [id]: measure });
    const found: Partial<Record<keyof Measure, unknown>> | undefined = measuresFromText(text)[id];
    for (const key of properties) expect(found?.[key]).toStrictEqual(measure[key]);
  });
});
