import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Assets {
  readonly template: string; // folder
  readonly fonts: string; // folder
}

/** Template and fonts lie beside the sources of this package; a bundle finds them from where it stands, upwards. */
export function findAssets(from: string = import.meta.url): Assets {
  for (let folder = path.dirname(fileURLToPath(from)); ; folder = path.dirname(folder)) {
    for (const home of [folder, path.join(folder, 'libs/report')]) {
      if (existsSync(path.join(home, 'template/report.typ'))) return { template: path.join(home, 'template'), fonts: path.join(home, 'fonts') };
    }
    if (folder === path.dirname(folder)) throw new Error('The template of the report is not where it should be: libs/report/template');
  }
}
