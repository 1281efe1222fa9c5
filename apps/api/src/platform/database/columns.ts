/** The numbers of an array that PostgreSQL wrote as text: '{1,NULL,3}' is [1, null, 3]. The driver's own reader of arrays goes letter by letter. */
export function numbersIn(text: string | null): (number | null)[] {
  return text === null ? [] : (JSON.parse(`[${text.slice(1, -1).replaceAll('NULL', 'null')}]`) as (number | null)[]);
}
