import { describe, expect, it } from 'vitest';
import { placeChart, ROWS_BELOW } from '../../src/core/scorecard/place-chart.ts';

const widths = [172, 82, 82, 82, 82, 82, 82, 82, 82, 120, 92, 92, 92, 92, 92, 92];

describe('the place of the chart', () => {
  it('is beside the matrix, one column on, up to the edge of the KPI table', () => {
    const place = placeChart({ nextRow: 30, matrixRow: 15, segments: 5, figures: 7, widths });
    expect(place).toMatchObject({ row: 15, column: 10, lastColumn: 16, width: 672, isBeside: true });
  });

  it('is not wider beside a narrow matrix than a line of twelve points needs', () => {
    const place = placeChart({ nextRow: 30, matrixRow: 15, segments: 5, figures: 3, widths });
    expect(place.column).toBe(6);
    expect(place.width).toBeLessThanOrEqual(760);
  });

  it('does not reach below the rows of a matrix with one segment', () => {
    const { height } = placeChart({ nextRow: 30, matrixRow: 15, segments: 1, figures: 5, widths });
    // Head, three rows of figures, three rows of names.
    expect(height).toBeLessThanOrEqual(42 + 3 * 26 + 3 * 34);
  });

  it('is below a matrix that needs the width, in rows of its own', () => {
    const place = placeChart({ nextRow: 30, matrixRow: 15, segments: 5, figures: 15, widths });
    expect(place).toMatchObject({ row: 30, column: 1, isBeside: false });
    expect(place.height).toBeLessThanOrEqual(ROWS_BELOW * 21);
  });

  it('is below the table where there is no matrix', () => {
    const place = placeChart({ nextRow: 12, matrixRow: undefined, segments: 0, figures: 3, widths });
    expect(place).toMatchObject({ row: 12, column: 1, isBeside: false });
  });
});
