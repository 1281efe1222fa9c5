/** Why a file cannot be read at all; `language` words each (`fileProblem.<CODE>`). The last four are told of files for registers. */
export const FILE_PROBLEMS = ['NO_WORKBOOK', 'NO_TEXT', 'NO_ROWS', 'NO_SUCH_SHEET', 'TOO_MANY_ROWS', 'GONE', 'NO_HEADER', 'COLUMNS_MISSING', 'COLUMN_TWICE', 'AADHAAR_COLUMN'] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];
