import { describe, expect, it } from 'vitest';
import { sparkline } from '../../playground/sparkline.ts';

const size = { width: 106, height: 26 };

describe('sparkline', () => {
  it('draws a line through its points from the lowest to the highest', () => {
    const svg = sparkline(
      [[1], [3], [2]],
      [
        ['charttype', 'line'],
        ['color', '#ff0000'],
      ],
    ).draw(size);
    expect(svg).toContain('points="3.0,23.0 53.0,3.0 103.0,13.0"');
    expect(svg).toContain('stroke="#ff0000"');
  });

  it('draws a bar as long as its share of the maximum', () => {
    const svg = sparkline(60, [
      ['charttype', 'bar'],
      ['max', 100],
      ['color1', 'orange'],
    ]).draw(size);
    expect(svg).toContain('width="60.0"');
    expect(svg).toContain('fill="orange"');
  });

  it('stacks the values of a bar in two colours and stays inside the cell', () => {
    const svg = sparkline(
      [[60, 80]],
      [
        ['charttype', 'bar'],
        ['max', 100],
        ['color2', '#eee'],
      ],
    ).draw(size);
    expect(svg).toMatch(/x="3\.0" .*width="60\.0".*x="63\.0" .*width="40\.0" .*fill="#eee"/);
  });

  it('leaves blanks out, or counts them as zero when asked to', () => {
    expect(sparkline([[1], [''], [2]], '').text).toBe('line 1 2');
    expect(sparkline([[1], [''], [2]], [['empty', 'zero']]).text).toBe('line 1 0 2');
  });

  it('puts nothing from a cell into the picture but a colour', () => {
    const svg = sparkline([[1], [2]], [['color', '"/><script>']]).draw(size);
    expect(svg).not.toContain('script');
  });

  it('says what is wrong when there is nothing to draw or the type is unknown', () => {
    expect(() => sparkline([['a']], '')).toThrow('SPARKLINE has no numbers to draw.');
    expect(() => sparkline(1, [['charttype', 'pie']])).toThrow(
      'SPARKLINE does not know the chart type pie: use line, bar, column or winloss.',
    );
  });
});
