const WHOLE = /^([A-Z]{2})-?(\d{2})-?([A-Z])-?(\d{7})$/;

/** A Udyog Aadhaar memorandum number of before July 2020, twelve characters: "jk-03-a-0001234" is JK03A0001234 (DOMAIN 5.3). Null for anything else; a Udyam number is no UAM. */
export function readUam(text: string): string | null {
  const found = WHOLE.exec(text.toUpperCase().replace(/[\s/_.\u2010-\u2015]+/g, '-'));
  return found ? found.slice(1).join('') : null;
}
