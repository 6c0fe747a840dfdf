/** The text of a file, or why it is not text. */
export type DecodedText = { ok: true; text: string } | { ok: false; message: string };

/** Characters 80 to 9F of Windows-1252, where it differs from Latin-1: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const WINDOWS_1252_UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const SAVE_AS_CSV =
  'Open it in its own program and save it as CSV, or export the report again and choose CSV.';

/** First bytes by which a file that is not text gives itself away. */
const SIGNATURES: readonly { bytes: readonly number[]; is: string; remedy: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    is: 'an Excel workbook (.xlsx) or another zip archive',
    remedy: 'Open it and save the sheet as CSV; unpack an archive first.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    is: 'an old Excel workbook (.xls)',
    remedy: 'Open it and save the sheet as CSV.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    is: 'a PDF document',
    remedy: 'Export the report again and choose CSV.',
  },
  { bytes: [0x1f, 0x8b], is: 'a compressed file (gzip)', remedy: 'Unpack it and open the CSV inside.' },
];

/** Reads the bytes of an export as text: UTF-8, UTF-16 with a byte order mark, else Windows-1252. */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  const signature = SIGNATURES.find(({ bytes: start }) => startsWith(bytes, start));
  if (signature) return refuse(fileName, `is ${signature.is}, not a CSV file. ${signature.remedy}`);

  const text = decode(bytes);
  if (text.trim() === '')
    return refuse(fileName, 'is empty. Export the report again, then open the new file.');
  if (text.includes('\0')) return refuse(fileName, `is a binary file, not a CSV file. ${SAVE_AS_CSV}`);
  if (/^\s*<(!doctype|html|head|body|\?xml|table)\b/i.test(text)) {
    return refuse(
      fileName,
      'is a web page (HTML or XML), not a CSV file. Often this is a sign-in page saved in place of the report: sign in, then export it again as CSV.',
    );
  }
  return { ok: true, text };
}

function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** Some versions of Node decode "windows-1252" as Latin-1, so the difference is applied here. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252_UPPER.charAt(character.charCodeAt(0) - 0x80));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refuse(fileName: string, why: string): DecodedText {
  return { ok: false, message: `"${fileName}" ${why}` };
}
