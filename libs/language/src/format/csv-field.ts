const NUMBER = /^(?:[−+-]|\(-\)\u00a0)?\d[\d,]*(?:\.\d+)?%?$/;

/**
 * A printed text as one field of a CSV. A figure keeps its digits and decimals and loses what only the eye needs, the grouping and the printed minus, so that every spreadsheet reads a number: "(-) 1,234.50" -> "-1234.50".
 * Text that looks like a formula is kept inert by an apostrophe.
 */
export function csvField(text: string): string {
  const isNumber = NUMBER.test(text);
  const plain = isNumber ? text.replace(/^(?:−|\(-\)\u00a0)/, '-').replaceAll(',', '') : text;
  const inert = !isNumber && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Lines of fields as a file that opens in a spreadsheet: a byte mark for Hindi, line ends as Windows writes them. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\uFEFF${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}
