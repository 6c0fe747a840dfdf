import { describe, expect, it } from 'vitest';
import { toPageResult, toServerArguments } from '../../playground/script/payload.ts';

// Expected behaviour: https://tanaikech.github.io/2023/08/28/ (values between Apps Script and a page).
class Money {
  readonly amount = 5;
}

describe('toServerArguments', () => {
  it('passes numbers, texts, booleans, null, and arrays and objects of them', () => {
    const payload = { list: [1, 'a', true, null], inner: { x: [] } };
    expect(toServerArguments([payload, 2])).toEqual([payload, 2]);
  });

  it('turns undefined into null', () => {
    expect(toServerArguments([undefined, { a: undefined }])).toEqual([null, { a: null }]);
  });

  it.each([
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a regular expression', /x/],
    ['a typed array', new Uint8Array(1)],
    ['a function', () => 1],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['an instance of a class', new Money()],
  ])('refuses %s and names where it stands', (_what, value) => {
    expect(() => toServerArguments([1, value])).toThrow('Failed due to illegal value in property: 1');
    expect(() => toServerArguments([{ deep: value }])).toThrow(
      'Failed due to illegal value in property: deep',
    );
  });
});

describe('toPageResult', () => {
  it.each([
    ['a Date', new Date(0)],
    ['a list with a Date', [1, new Date(0)]],
    ['an object with NaN', { a: Number.NaN }],
    ['a function', { f: () => 1 }],
    ['an object of a service', { serviceName: 'Range' }],
  ])('loses everything when there is %s', (_what, value) => {
    expect(toPageResult(value)).toBeNull();
  });

  it('hands over an empty object for a Map and null for undefined', () => {
    expect(toPageResult({ map: new Map([[1, 2]]), nothing: undefined })).toEqual({ map: {}, nothing: null });
    expect(toPageResult(undefined)).toBeNull();
  });
});
