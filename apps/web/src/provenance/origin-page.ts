/** How many entries behind a figure are read at once. */
export const ORIGIN_PAGE = 50;
