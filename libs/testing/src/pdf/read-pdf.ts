import { inflateSync } from 'node:zlib';

/** What a test wants to know of a PDF that the report's typesetter wrote. Reads that writer's files only: plain objects, flate streams. */
export interface ReadPdf {
  readonly pages: readonly string[]; // the text of each page, a new line where the writer moved down
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
  readonly isTagged: boolean;
  readonly claimsUa1: boolean;
  readonly title: string;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const text = Buffer.from(bytes).toString('latin1');
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id, body]) => [Number(id), body ?? '']));
  const words = new Map<number, Map<number, string>>();
  const fontOf = (id: number): Map<number, string> => {
    const known = words.get(id) ?? unicodeOf(streamOf(objects.get(refIn(objects.get(id) ?? '', 'ToUnicode')) ?? ''));
    words.set(id, known);
    return known;
  };
  const kids = [...(/\/Type \/Pages[\s\S]*?\/Kids \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
  const pages = kids.map((id) => {
    const page = objects.get(id) ?? '';
    const fonts = new Map([...(/\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, font]) => [name ?? '', fontOf(Number(font))]));
    return textOf(streamOf(objects.get(refIn(page, 'Contents')) ?? ''), fonts);
  });
  const descriptors = [...objects.values()].filter((body) => body.includes('/Type /FontDescriptor'));
  const metadata = [...objects.values()].find((body) => body.includes('/Type /Metadata')) ?? '';
  return {
    pages,
    fonts: descriptors.map((body) => ({ name: (/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/.exec(body)?.[1] ?? ''), isEmbedded: /\/FontFile[23]? \d+ 0 R/.test(body) })),
    isTagged: text.includes('/StructTreeRoot') && /\/MarkInfo/.test(text) && /\/Marked true/.test(text),
    claimsUa1: /pdfuaid:part(?:>|=")1/.test(streamOf(metadata)),
    title: Buffer.from(/<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(streamOf(metadata))?.[1] ?? '', 'latin1').toString('utf8'),
  };
}

function refIn(body: string, name: string): number {
  return Number(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? -1);
}

function streamOf(body: string): string {
  const from = /stream\r?\n/.exec(body);
  if (!from) return '';
  const raw = Buffer.from(body.slice(from.index + from[0].length, body.lastIndexOf('\nendstream')), 'latin1');
  return body.slice(0, from.index).includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1');
}

function unicodeOf(map: string): Map<number, string> {
  const signs = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, unicode] of (block ?? '').matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g)) signs.set(Number.parseInt(glyph ?? '0', 16), utf16(unicode ?? ''));
  }
  return signs;
}

function utf16(hex: string): string {
  return Buffer.from(hex.replace(/^FEFF/, ''), 'hex').swap16().toString('utf16le');
}

const STEP = /\/ActualText <([0-9A-F]+)>|\bEMC\b|\/(\w+) [\d.]+ Tf|([-\d.]+) cm\b|(\()|<([0-9A-F]{4,})>(?= *T[jJ]|[^>]*\] TJ)/g;

/** The steps of a page one by one; a literal as it stands between its parentheses. */
function* stepsOf(content: string): Generator<{ readonly actual?: string | undefined; readonly fontName?: string | undefined; readonly moved?: string | undefined; readonly literal?: string | undefined; readonly hex?: string | undefined }> {
  const steps = new RegExp(STEP);
  for (let step = steps.exec(content); step !== null; step = steps.exec(content)) {
    const [, actual, fontName, moved, opens, hex] = step;
    if (opens === undefined) {
      yield { actual, fontName, moved, hex };
      continue;
    }
    const end = endOfLiteral(content, steps.lastIndex);
    yield { literal: content.slice(steps.lastIndex, end) };
    steps.lastIndex = end + 1;
  }
}

/** A literal may hold pairs of parentheses that are not escaped, as deep as they come: bytes of glyphs like any other. */
function endOfLiteral(content: string, from: number): number {
  let depth = 1;
  for (let at = from; at < content.length; at += 1) {
    const sign = content.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return content.length;
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let [out, font, height, said] = ['', new Map<number, string>() as ReadonlyMap<number, string>, '', false];
  for (const { actual, fontName, moved, literal, hex } of stepsOf(content)) {
    if (actual) {
      out += utf16(actual);
      said = true;
    } else if (fontName) font = fonts.get(fontName) ?? font;
    else if (moved) {
      if (moved !== height) out += '\n';
      height = moved;
    } else if (literal !== undefined || hex !== undefined) {
      if (!said) out += glyphsOf(literal, hex).map((glyph) => font.get(glyph) ?? '').join('');
    } else said = false;
  }
  return out;
}

function glyphsOf(literal: string | undefined, hex: string | undefined): number[] {
  const bytes = literal === undefined ? Buffer.from(hex ?? '', 'hex') : Buffer.from(literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) => unescaped(escaped)), 'latin1');
  return Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(index * 2));
}

const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescaped(escaped: string): string {
  return /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (NAMED[escaped] ?? escaped);
}
