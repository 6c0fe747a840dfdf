/** Who looks after a KPI: one person who answers for it, and those who help. */
export interface ResponsiblePeople {
  readonly owner: string;
  readonly contributors: string;
}

/** The people in one cell, such as "Giulia, with Matteo and Anna". */
export function peopleInWords({ owner, contributors }: ResponsiblePeople): string {
  const [person, others] = [owner.trim(), contributors.trim()];
  const helped = others === '' ? '' : `with ${others}`;
  return [person, helped].filter((part) => part !== '').join(', ');
}

/** Reads the people back; a text that is worded in another way is one name, so that nothing of it is lost. */
export function peopleIn(text: string): ResponsiblePeople {
  const [, owner = '', contributors = ''] = /^(?:(.*?), )?with (.+)$/.exec(text) ?? [];
  const people = { owner, contributors };
  return peopleInWords(people) === text ? people : { owner: text, contributors: '' };
}
