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

const SLASH = 0x2f;
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

const NONE: Readonly<Record<string, string>> = Object.freeze(Object.create(null) as Record<string, string>);
const SPACE = /\s/;
const ATTRIBUTE = /\s([\w:.-]+)=(?:"([^"]*)"|'([^']*)')/g;

function readTag(inner: string, { open, close }: XmlReader): void {
  if (inner.charCodeAt(0) === SLASH) return close(localName(inner.slice(1).trim()));
  const isEmpty = inner.charCodeAt(inner.length - 1) === SLASH;
  const to = inner.search(SPACE);
  const name = localName(to >= 0 ? inner.slice(0, to) : isEmpty ? inner.slice(0, -1) : inner);
  open({ name, attributes: to >= 0 ? attributesOf(inner) : NONE });
  if (isEmpty) close(name);
}

function attributesOf(inner: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>; // "__proto__" is a name like any other
  ATTRIBUTE.lastIndex = 0;
  for (let found = ATTRIBUTE.exec(inner); found !== null; found = ATTRIBUTE.exec(inner)) attributes[found[1]!] = unescape(found[2] ?? found[3] ?? '');
  return attributes;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, code: string) => {
    if (!code.startsWith('#')) return ENTITIES[code] ?? whole;
    const point = code.startsWith('#x') ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
