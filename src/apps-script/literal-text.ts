/** TRUE and FALSE in the languages that Sheets translates them to; a text that reads so becomes a boolean. */
const booleanWords = new Set(
  (
    'TRUE FALSE VERO FALSO TOSI EPÄTOSI SANN USANN WAHR FALSCH VRAI FAUX VERDADERO VERDADEIRO ' +
    'WAAR ONWAAR SANT FALSKT SAND FALSK PRAWDA FAŁSZ PRAVDA NEPRAVDA IGAZ HAMIS DOĞRU YANLIŞ ИСТИНА ЛОЖЬ'
  ).split(' '),
);

/** What Sheets takes for a formula, an error or a number by its beginning; any digit may make a date of the rest. */
const readAsOtherThanText = /^\s*[=+\-@'#]|\p{Nd}/u;

/**
 * A text in the form in which Sheets keeps it as text, as if a person had typed it: where it would be read as
 * something else, an apostrophe goes first, which the cell does not show.
 */
export function literalText(text: string, numberFormat?: string): string {
  // A cell formatted as text reads nothing, but a script's "=" starts a formula there too.
  if (numberFormat === '@') return text.startsWith('=') ? `'${text}` : text;
  const isRead = readAsOtherThanText.test(text) || booleanWords.has(text.trim().toUpperCase());
  return isRead ? `'${text}` : text;
}
