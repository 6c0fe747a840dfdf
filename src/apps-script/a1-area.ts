/** A rectangle of cells, counted from 1, both ends in. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The area that `B2` or `$B$2:C9` names; nothing for open ranges and anything else. */
export function parseArea(a1: string): Area | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(a1);
  if (!match) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const area = { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
  return area.top <= area.bottom && area.left <= area.right ? area : undefined;
}

/** The sheet and the area of `'Jon''s data'!A1:A9`; the sheet name is always quoted. */
export function parseSheetArea(reference: string): { sheet: string; area: Area } | undefined {
  const match = /^'((?:[^']|'')+)'!(.+)$/.exec(reference);
  const area = match?.[2] && parseArea(match[2]);
  return match?.[1] && area ? { sheet: match[1].split("''").join("'"), area } : undefined;
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
