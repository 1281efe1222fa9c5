import { attachmentOf, safeFileName } from './attachment.ts';

describe('the name of a file', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['शिविर फोटो.jpg', 'शिविर फोटो.jpg'],
    ['क्‍ष.pdf', 'क्‍ष.pdf'], // with the joiner that Devanagari needs
    ['../../etc/passwd', 'passwd'],
    ['C:\\camps\\list.csv', 'list.csv'],
    ['a\r\nSet-Cookie: x=1.pdf', 'a__Set-Cookie_ x_1.pdf'],
    ['invoice\u202efdp.exe', 'invoice_fdp.exe'], // read backwards it would end in pdf
    ['..', 'file'],
    ['"; filename=evil.html', '__ filename_evil.html'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it('keeps its ending however long it is', () => {
    expect(safeFileName(`${'क'.repeat(300)}.pdf`)).toMatch(/^क+\.pdf$/);
    expect(safeFileName(`${'a'.repeat(300)}.pdf`)).toHaveLength(120);
  });
});

describe('the header of an attachment', () => {
  it('carries a Hindi name beside a plain one', () => {
    expect(attachmentOf('शिविर (1).jpg')).toBe(`attachment; filename="_____ (1).jpg"; filename*=UTF-8''%E0%A4%B6%E0%A4%BF%E0%A4%B5%E0%A4%BF%E0%A4%B0%20%281%29.jpg`);
  });

  it('is one line of one header, whatever the name holds', () => {
    for (const name of ['a\r\nX: y', 'a"; filename="b.html', "a'b", 'a\0b', '\ud800.pdf']) expect(attachmentOf(name)).toMatch(/^attachment; filename="[A-Za-z0-9 ._()-]+"; filename\*=UTF-8''[A-Za-z0-9._~%-]+$/);
  });
});
