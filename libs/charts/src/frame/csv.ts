import type { TableTwin } from '../series/chart-words.ts';

/** The figures as a CSV that opens in a spreadsheet: a byte mark for Hindi, and text that looks like a formula kept inert by an apostrophe. */
export function csvOf(table: TableTwin): string {
  const lines = [table.columns.map((column) => column.label), ...table.rows];
  return `\uFEFF${lines.map((line) => line.map(fieldOf).join(',')).join('\r\n')}\r\n`;
}

const NUMBER = /^[−+-]?\d[\d,]*(\.\d+)?%?$/;

function fieldOf(text: string): string {
  const isNumber = NUMBER.test(text);
  const plain = isNumber ? text.replace('−', '-').replaceAll(',', '') : text;
  const inert = !isNumber && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
