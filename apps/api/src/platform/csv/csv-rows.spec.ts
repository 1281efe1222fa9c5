import { csvLine, csvRows, csvSignOf, textOfFile } from './csv-rows.ts';

describe('separated text', () => {
  it('is read row by row, whatever ends a line, with the line each row begins in', () => {
    expect([...csvRows('a;"x;""y""\nz"\r\nb;c\rd;e\n', ';')]).toEqual([
      { line: 1, cells: ['a', 'x;"y"\nz'] },
      { line: 3, cells: ['b', 'c'] },
      { line: 4, cells: ['d', 'e'] },
    ]);
  });

  it('is parted by the sign that stands most often outside of quotes', () => {
    expect([csvSignOf('a;b;c\n1,5;2;3'), csvSignOf('"a;b;c;d",e,f'), csvSignOf('a\tb\tc'), csvSignOf('one')]).toEqual([';', ',', '\t', ',']);
  });

  it('is UTF-8, UTF-16 or the old code page', () => {
    expect(textOfFile(Buffer.from('\ufeffराशि'))).toBe('राशि');
    expect(textOfFile(Buffer.from('\ufeffराशि', 'utf16le'))).toBe('राशि');
    expect(textOfFile(Buffer.from([0x52, 0x73, 0x2e, 0xa0, 0x35]))).toBe('Rs.\u00a05');
  });

  it('is written so that no cell is counted, and a negative number stays one', () => {
    expect(csvLine(['=HYPERLINK("x")', '-1,234.50', '+91', '@a', 'plain', 'a "b"'])).toBe(`"'=HYPERLINK(""x"")","-1,234.50",+91,'@a,plain,"a ""b"""\r\n`);
    expect([...csvRows(csvLine(['-x', 'a\nb']))][0]?.cells).toEqual([`'-x`, 'a\nb']);
  });

  it('of a million lines without carriage returns is read in one pass', () => {
    const from = performance.now();
    let count = 0;
    for (const { cells } of csvRows('a,b\n'.repeat(1_000_000))) count += cells.length;
    expect(count).toBe(2_000_000);
    expect(performance.now() - from).toBeLessThan(15_000);
  });
});
