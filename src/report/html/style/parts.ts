/** Facts, tables, marks, findings, filter. */
export const parts = `
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 0 2rem; margin: .75rem 0; }
.facts > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .75rem; padding: .3rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--dim); }
.facts dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .875rem; line-height: 1.5; }
caption { text-align: left; font-weight: 600; font-size: .9375rem; padding-bottom: .4rem; }
caption.quiet { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); font-weight: 400; min-width: 4.5em; }
thead th { color: var(--dim); background: var(--shade); border-bottom: 1px solid var(--line); white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tr:target > * { background: var(--cantTell-ground); }
.ids { font-size: .8125rem; color: var(--dim); }
.mark { display: inline-block; white-space: nowrap; font-size: .8125rem; line-height: 1.5; padding: 0 .5em; border: 1px solid currentColor; border-radius: 2px; font-weight: 400; }
.mark.failed { color: var(--failed); background: var(--failed-ground); }
.mark.advice { color: var(--advice); background: var(--advice-ground); }
.mark.cantTell { color: var(--cantTell); background: var(--cantTell-ground); }
.mark.untested, .mark.inapplicable { color: var(--untested); background: var(--untested-ground); }
.mark.passed { color: var(--passed); background: var(--passed-ground); }
.band { padding: .9rem 1.2rem; border: 1px solid currentColor; border-left-width: 8px; }
.band p { margin: 0; }
.band strong { font-size: 1.5rem; margin-left: .4em; line-height: 1.3; }
.band.compliant { color: var(--passed); background: var(--passed-ground); }
.band.non-compliant { color: var(--failed); background: var(--failed-ground); }
.band.needs-review, .band.incomplete { color: var(--cantTell); background: var(--cantTell-ground); }
#conclusion table { max-width: 30rem; }
.instrument table { table-layout: fixed; }
.instrument thead th:nth-child(1) { width: 12%; }
.instrument thead th:nth-child(2) { width: 20%; }
.instrument thead th:nth-child(3) { width: 14%; }
.instrument thead th:nth-child(4) { width: 15%; }
.instrument thead th:nth-child(5) { width: 15%; }
table .titles { margin: 0; columns: 12rem; padding-left: 1.2em; }
#limits thead th:first-child { width: 22%; }
#permissions thead th:first-child { width: 24%; }
#components thead th:first-child { width: 36%; }
.sentences li { margin: .3rem 0; }
.titles { columns: 15rem; column-gap: 2rem; }
.titles li { break-inside: avoid; }
details { border-top: 1px solid var(--line); }
details > summary { cursor: pointer; padding: .55rem 0; }
details > summary h3 { display: inline; margin: 0; }
details > summary .dim { font-size: .875rem; margin-left: .4em; }
.tally { color: var(--dim); font-size: .875rem; margin-left: .8em; }
.finding, .exemption { border: 1px solid var(--line); border-left: 4px solid var(--untested); padding: .8rem 1rem; margin: .8rem 0; }
.finding.failed { border-left-color: var(--failed); }
.finding.advice { border-left-color: var(--advice); }
.finding.cantTell, .exemption.cantTell { border-left-color: var(--cantTell); }
.finding.passed { border-left-color: var(--passed); }
.finding:target { outline: 2px solid var(--focus); }
.finding h4 { display: flex; flex-wrap: wrap; gap: .2rem .7rem; align-items: baseline; justify-content: space-between; }
.about { font-size: .8125rem; margin: .2rem 0; }
.told { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .25rem .75rem; margin: .7rem 0 0; }
.told dt { color: var(--dim); }
.told dd { margin: 0; }
.places { list-style: none; padding: 0; margin: 0; font-size: .875rem; }
.places li { margin-bottom: .3rem; }
.subject { font-weight: 600; }
.pointer { color: var(--dim); font-size: .8125rem; }
#filter:not([hidden]) { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .7rem .9rem; background: var(--shade); margin-bottom: 1rem; font-size: .875rem; }
#filter select, #filter input, #filter button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quote); border-radius: 2px; padding: .2rem .45rem; max-width: 100%; }
#filter output { color: var(--dim); }
[hidden] { display: none !important; }
`;
