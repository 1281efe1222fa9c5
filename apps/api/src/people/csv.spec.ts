import { readCsv } from './csv.ts';

describe('comma-separated text', () => {
  it('is read as a spreadsheet writes it', () => {
    const rows = readCsv('\uFEFFcode,email\r\nPMU,"a,b"\r\n\r\n"DIC ""A""", x \r\n');
    expect(rows).toEqual([
      { line: 1, cells: ['code', 'email'] },
      { line: 2, cells: ['PMU', 'a,b'] },
      { line: 4, cells: ['DIC "A"', 'x'] },
    ]);
  });

  it('keeps the line where a row begins when a cell runs over two lines', () => {
    expect(readCsv('a,"one\ntwo"\nb,c')).toEqual([
      { line: 1, cells: ['a', 'one\ntwo'] },
      { line: 3, cells: ['b', 'c'] },
    ]);
  });

  it('of nothing has no rows', () => {
    expect(readCsv('')).toEqual([]);
    expect(readCsv(' , \n,,\n')).toEqual([]);
  });
});
