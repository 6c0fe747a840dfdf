/**
 * The files of the formula engine, which makes objects by the million. The published ones set each field of each object
 * by a helper around `Object.defineProperty`, which takes a quarter of the time of a calculation.
 */
export const FORMULA_ENGINE = /[\\/]@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]/;

/** A script of the formula engine that sets fields by plain assignments. */
export function plainFields(script: string): string {
  return script.replace(/\b_defineProperty\(this, "([A-Za-z_]\w*)", /g, '(this.$1 = ');
}
