import { readFileSync } from 'node:fs';
import { describeSettings } from '../../apps/api/src/platform/config/describe-settings.ts';
import { BadSettings, readSettings } from '../../apps/api/src/platform/config/settings.ts';

const DATABASE_URL = 'postgres://u:p@127.0.0.1:5432/x';

describe('settings', () => {
  it('are documented as they are read; after a change write the page again: npm run --silent cli -- settings > docs/settings.md', () => {
    expect(readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8')).toBe(describeSettings());
    for (const row of describeSettings().split('\n').filter((line) => line.startsWith('| `'))) expect(row).toMatch(/\| .{20,} \|$/);
  });

  it('listen on this machine only, in office mode, unless told otherwise', () => {
    expect(readSettings({ DATABASE_URL })).toMatchObject({ host: '127.0.0.1', mode: 'office', followsDemoClock: false, smtpUrl: null, isSchedulerOn: true });
  });

  it('take an empty variable for none', () => {
    expect(readSettings({ DATABASE_URL, SMTP_URL: '', PORT: ' ' })).toMatchObject({ port: 4100, smtpUrl: null });
  });

  it('give a demo a file for its key, and an office only what it sets', () => {
    expect(readSettings({ DATABASE_URL, PAKHWADA_MODE: 'demo', PAKHWADA_DATA: '/data' })).toMatchObject({ personalKey: null, personalKeyFile: '/data/personal.key', personalRetentionMonths: 36, evidenceMegabytes: 10, objectStore: null });
    expect(readSettings({ DATABASE_URL })).toMatchObject({ personalKey: null, personalKeyFile: null });
    expect(() => readSettings({ DATABASE_URL, PERSONAL_KEY: 'short' })).toThrow('PERSONAL_KEY is 32 bytes');
    expect(() => readSettings({ DATABASE_URL, PERSONAL_KEY: 'short' })).not.toThrow('short');
  });

  it('name every wrong variable at once', () => {
    const read = () => readSettings({ PORT: 'eighty', DATABASE_URL: 'mysql://x', PAKHWADA_MODE: 'play', PUBLIC_URL: 'javascript:alert(1)' });
    expect(read).toThrow(BadSettings);
    expect(read).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*PAKHWADA_MODE[\s\S]*PUBLIC_URL/);
  });
});
