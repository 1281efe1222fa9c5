export interface XmlTag {
  readonly name: string; // without its prefix
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a part of a workbook is read with. An empty element opens and closes. */
export interface XmlReader {
  readonly open: (tag: XmlTag) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const TAG_LENGTH_MAX = 5000; // no tag of a grid comes near, and a longer one is not looked at
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Goes through XML once, from left to right. False for a document type (the door of entity bombs) and for what is not well formed. */
export function readXml(xml: string, reader: XmlReader): boolean {
  let at = 0;
  while (at < xml.length) {
    const from = xml.indexOf('<', at);
    if (from < 0) {
      reader.text(unescape(xml.slice(at))); // a slice may end within an element
      break;
    }
    if (from > at) reader.text(unescape(xml.slice(at, from)));
    const skipped = skip(xml, from);
    if (skipped !== null) {
      if (skipped < 0) return false;
      at = skipped;
      continue;
    }
    const to = xml.indexOf('>', from);
    if (to < 0 || to - from > TAG_LENGTH_MAX) return false;
    readTag(xml.slice(from + 1, to), reader);
    at = to + 1;
  }
  return true;
}

/** The place after a comment or an instruction; -1 for what is refused; null for a tag. */
function skip(xml: string, from: number): number | null {
  const over = (mark: string): number => {
    const end = xml.indexOf(mark, from);
    return end < 0 ? -1 : end + mark.length;
  };
  if (xml.startsWith('<?', from)) return over('?>');
  if (xml.startsWith('<!--', from)) return over('-->');
  return xml.startsWith('<!', from) ? -1 : null;
}

function readTag(inner: string, { open, close }: XmlReader): void {
  if (inner.startsWith('/')) return close(localName(inner.slice(1).trim()));
  const isEmpty = inner.endsWith('/');
  const [name = ''] = inner.split(/[\s/]/, 1);
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, key = '', double, single] of inner.matchAll(/\s([\w:.-]+)=(?:"([^"]*)"|'([^']*)')/g)) attributes[key] = unescape(double ?? single ?? '');
  open({ name: localName(name), attributes });
  if (isEmpty) close(localName(name));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, code: string) => {
    if (!code.startsWith('#')) return ENTITIES[code] ?? whole;
    const point = code.startsWith('#x') ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
