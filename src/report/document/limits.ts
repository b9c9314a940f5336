/** Rows a table shows before it refers to the evidence. */
export const mostRows = 200;
