import { describe, expect, it } from 'vitest';
import { peopleIn, peopleInWords } from '../../sidebar/responsible-people.ts';

describe('who looks after a KPI', () => {
  it('is one person, with those who help, in the words of one cell', () => {
    const people = { owner: ' Giulia ', contributors: 'Matteo and Anna ' };
    expect(peopleInWords(people)).toBe('Giulia, with Matteo and Anna');
    expect(peopleIn('Giulia, with Matteo and Anna')).toEqual({
      owner: 'Giulia',
      contributors: 'Matteo and Anna',
    });
  });

  it('may be a person alone, help without a person, or nobody', () => {
    expect(peopleInWords({ owner: 'Giulia', contributors: '' })).toBe('Giulia');
    expect(peopleIn('with Matteo')).toEqual({ owner: '', contributors: 'Matteo' });
    expect(peopleIn('')).toEqual({ owner: '', contributors: '' });
  });

  it('keeps every text that was typed into the cell, however it is worded', () => {
    const texts = [
      'Giulia',
      'Giulia with Bo',
      'Rossi, Giulia',
      'Bo, with  Cy',
      'A, with B, with C',
      'with B',
      'with',
    ];
    for (const text of texts) expect(peopleInWords(peopleIn(text))).toBe(text);
  });
});
