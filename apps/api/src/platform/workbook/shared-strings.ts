import { BadWorkbook, TEXT_MAX } from './workbook-parts.ts';
import { readXml, type XmlReader } from './xml.ts';

const FIRST_BYTES = 64 * 1024;

/** The texts a workbook keeps once for all its cells, slice by slice. They lie as bytes: a million of them take what they are long, not what a million strings take. */
export class SharedStrings {
  private bytes = Buffer.alloc(FIRST_BYTES);
  private ends = new Uint32Array(1024);
  private count = 0;
  private text = '';
  private isText = false;
  private isReading = false; // how a word is read aloud (rPh) is no part of it
  private readonly reader: XmlReader = {
    open: ({ name }) => {
      if (name === 'si') this.text = '';
      if (name === 'rPh') this.isReading = true;
      this.isText = name === 't' && !this.isReading;
    },
    text: (more) => {
      if (this.isText) this.text = `${this.text}${more}`.slice(0, TEXT_MAX);
    },
    close: (name) => {
      if (name === 'si') this.keep(this.text);
      if (name === 'rPh') this.isReading = false;
      if (name === 't') this.isText = false;
    },
  };

  constructor(private readonly most: number) {}

  read(slice: string): void {
    if (!readXml(slice, this.reader) || this.count > this.most) throw new BadWorkbook('its texts cannot be read');
  }

  /** '' beyond the last. */
  at(index: number): string {
    if (!(index >= 0 && index < this.count)) return '';
    return this.bytes.toString('utf8', index === 0 ? 0 : this.ends[index - 1], this.ends[index]);
  }

  private keep(text: string): void {
    const from = this.count === 0 ? 0 : this.ends[this.count - 1]!;
    while (this.bytes.length < from + 3 * text.length) this.bytes = Buffer.concat([this.bytes], this.bytes.length * 2);
    if (this.count === this.ends.length) {
      const more = new Uint32Array(this.ends.length * 2);
      more.set(this.ends);
      this.ends = more;
    }
    this.ends[this.count] = from + this.bytes.write(text, from, 'utf8');
    this.count += 1;
  }
}
