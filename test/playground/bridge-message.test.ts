import { describe, expect, it } from 'vitest';
import { enumValue } from '../../playground/google/enum-value.ts';
import { decode, encode } from '../../playground/script/bridge-message.ts';

const noReference = () => undefined;
const throughTheBridge = (value: unknown) =>
  decode(JSON.parse(JSON.stringify(encode(value, noReference))), () => undefined);

describe('the bridge between page and worker', () => {
  it.each([
    ['undefined', undefined],
    [
      'a Date in a list of rows',
      [
        [1, new Date(5)],
        ['a', true],
      ],
    ],
    ['an object that looks like an encoded one', { $: 'date', time: 1 }],
    ['an object with undefined', { a: undefined, b: null }],
  ])('carries %s', (_what, value) => {
    expect(throughTheBridge(value)).toEqual(value);
  });

  it('carries a constant of an enumeration as the same constant', () => {
    const clip = enumValue('WrapStrategy', 'CLIP');
    expect(throughTheBridge([clip])).toEqual([clip]);
    expect((throughTheBridge([clip]) as unknown[])[0]).toBe(clip);
  });

  it('carries services as references', () => {
    const range = {};
    const encoded = encode([[range]], (value) =>
      value === range ? { service: 'Range', handle: 3 } : undefined,
    );
    const decoded = decode(encoded, ({ service, handle }) => `${service} ${handle}`);
    expect(decoded).toEqual([['Range 3']]);
  });
});
