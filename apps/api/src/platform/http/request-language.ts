import type { Language } from '@pakhwada/language/translate';
import type { IncomingHttpHeaders } from 'node:http';

/** Accept-Language: Hindi when it is wanted more than English, else English. */
export function languageOf(headers: IncomingHttpHeaders): Language {
  const wanted = String(headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  return wanted.find((one) => one.language === 'hi' || one.language === 'en')?.language === 'hi' ? 'hi' : 'en';
}
