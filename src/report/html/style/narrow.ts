/** Phones and strong zoom: one column, each table row a block whose cells name their column. */
export const narrow = `
@media screen and (max-width: 40rem) {
  .frame { padding: 1rem .9rem 3rem; }
  h1 { font-size: 1.4rem; }
  .facts > div, .told { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .told dt { margin-top: .4rem; }
  table, tbody, tr, th, td, caption { display: block; width: 100%; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  tbody th, td { border: 0; padding: .1rem 0; }
  tbody th { font-weight: 600; }
  td.number { text-align: left; }
  td:empty { display: none; }
  td::before { content: attr(data-head) ' '; color: var(--dim); font-size: .8125rem; margin-right: .4em; }
  .tally { display: block; margin-left: 0; }
}
`;
