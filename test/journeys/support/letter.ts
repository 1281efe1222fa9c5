export interface ReadLetter {
  readonly text: string;
  readonly pdfs: readonly Buffer[];
}

/** What a recipient's mail program makes of a letter: its text and the files it carries. */
export function readLetter(raw: string): ReadLetter {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const parts = raw.split(`--${boundary}`).map(partOf);
  return {
    text: parts.filter(({ type }) => type.startsWith('text/plain')).map(({ bytes }) => bytes.toString('utf8')).join('\n'),
    pdfs: parts.filter(({ type }) => type.startsWith('application/pdf')).map(({ bytes }) => bytes),
  };
}

function partOf(part: string): { readonly type: string; readonly bytes: Buffer } {
  const end = part.indexOf('\r\n\r\n');
  const head = part.slice(0, end);
  const body = part.slice(end + 4);
  const field = (name: string): string => new RegExp(`^${name}: *([^\\r\\n;]+)`, 'im').exec(head)?.[1] ?? '';
  return { type: field('Content-Type').toLowerCase(), bytes: decoded(body, field('Content-Transfer-Encoding').toLowerCase()) };
}

function decoded(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  return Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))), 'latin1');
}
