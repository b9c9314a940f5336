/** Phones and strong zoom: one column, each table row a block whose cells name their column. */
export const narrow = `
@media screen and (max-width: 40rem) {
  .frame { padding: 1rem .9rem 3rem; }
  h1 { font-size: 1.4rem; }
  .facts > div, .told { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .told dt { margin-top: .4rem; }
  table:not(.compact), table:not(.compact) :is(tbody, tr, th, td, caption) { display: block; width: 100%; }
  table:not(.compact) thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table:not(.compact) tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  table:not(.compact) :is(tbody th, td) { border: 0; padding: .1rem 0; }
  table:not(.compact) tbody th { font-weight: 600; }
  table:not(.compact) td.number { text-align: left; }
  table:not(.compact) td:empty { display: none; }
  table:not(.compact) td::before { content: attr(data-head) ' '; color: var(--dim); font-size: .8125rem; margin-right: .4em; }
  .gate .told { grid-template-columns: minmax(0, 1fr); }
  .strip { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .tally { display: block; margin-left: 0; }
}
`;
