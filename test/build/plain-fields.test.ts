import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { FORMULA_ENGINE, plainFields } from '../../build/plain-fields.ts';

const WITHOUT_HELPER = `
  class Value { constructor() { _defineProperty(this, "_kind", void 0); _defineProperty(this, "_cells", [1, (2)]); } }
  class NumberValue extends Value { constructor() { super(); _defineProperty(this, "_kind", "number"); } }
  JSON.stringify(new NumberValue());`;

describe('the formula engine with plain fields', () => {
  it('gives objects the fields that they had, those of a subclass last, without the helper', () => {
    expect(runInNewContext(plainFields(WITHOUT_HELPER))).toBe('{"_kind":"number","_cells":[1,2]}');
  });

  it('leaves what is no field of a new object to the helper', () => {
    const others = '_defineProperty(Engine, "count", 0); _defineProperty(this, name, 0); this["_kind"];';
    expect(plainFields(others)).toBe(others);
  });

  it('is what is made of the files that are installed', async () => {
    const file = fileURLToPath(import.meta.resolve('@univerjs/engine-formula'));
    expect(file).toMatch(FORMULA_ENGINE);
    const script = await readFile(file, 'utf8');
    expect(script).toContain('_defineProperty(this, "_value", ');
    expect(plainFields(script)).not.toContain('_defineProperty(this, "_value", ');
  });
});
