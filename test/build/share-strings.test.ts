import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { shareStrings } from '../../build/share-strings.ts';

describe('sharing repeated texts', () => {
  it('writes a text once that stands in several places', () => {
    const shared = shareStrings(
      'const list = [{ unit: "percent" }, { unit: "percent" }, { unit: "percent" }];\nlist;',
    );
    expect(shared.match(/"percent"/g)).toHaveLength(1);
    expect(runInNewContext(shared)).toMatchObject([
      { unit: 'percent' },
      { unit: 'percent' },
      { unit: 'percent' },
    ]);
  });

  it('leaves a text alone that is shorter where it stands', () => {
    const module = 'const list = ["a", "a", "a", "percent"];';
    expect(shareStrings(module)).toBe(module);
  });

  it('leaves keys, imports, directives and comparisons of types alone', () => {
    const module = [
      '"use strict";',
      'import a from "percent"; import b from "percent"; import c from "percent";',
      'const object = { "a key": 1 }; const other = { "a key": 1 }; const third = { "a key": 1 };',
      'typeof a === "number" || typeof b === "number" || typeof c === "number" || typeof d === "number";',
    ].join('\n');
    expect(shareStrings(module)).toBe(module);
  });
});
