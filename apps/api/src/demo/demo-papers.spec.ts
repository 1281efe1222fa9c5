import { describe, expect, it } from '@jest/globals';
import { recogniseFile } from '../evidence/recognise-file.ts';
import { demoPaper } from './demo-papers.ts';

describe('the files of the demo’s evidence', () => {
  it.each([['LIST', 'PDF'], ['PHOTO', 'PNG'], ['ATTENDANCE', 'CSV']] as const)('%s is a %s by its bytes, says that it is made up, and is always the same', (kind, type) => {
    const paper = demoPaper(kind, 'Batch (first)', 33);
    expect([recogniseFile(paper), paper.includes('DEMO'), paper.length < 8000]).toEqual([type, true, true]);
    expect(demoPaper(kind, 'Batch (first)', 33).equals(paper)).toBe(true);
    expect(demoPaper(kind, 'Batch (second)', 32).equals(paper)).toBe(false);
  });
});
