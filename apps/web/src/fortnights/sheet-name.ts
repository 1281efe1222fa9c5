import type { SheetSummary } from '@pakhwada/contracts/fortnights';
import { nameIn, type Language, type Translate } from '@pakhwada/language/translate';

/** "Progress", "Money", "Status of MSME Health Clinic". */
export function nameOfSheet(sheet: Pick<SheetSummary, 'sheet' | 'componentCode' | 'componentName'>, t: Translate, language: Language): string {
  if (sheet.sheet === 'progress' || sheet.sheet === 'money') return t(`sheet.${sheet.sheet}`);
  return t('sheet.status', { component: sheet.componentName ? nameIn(sheet.componentName, language) : (sheet.componentCode ?? '') });
}
