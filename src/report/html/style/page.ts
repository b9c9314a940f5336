/** Type, page frame, cover, contents. System fonts only: Chinese faces of every desktop first, then what the platform has. */
export const page = `
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 100%; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; color: var(--ink); background: var(--paper); font-size: .9375rem; line-height: 1.65; overflow-wrap: break-word;
  font-family: system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei', sans-serif;
}
code, bdi { overflow-wrap: anywhere; }
code { font-family: ui-monospace, 'SFMono-Regular', Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', 'WenQuanYi Micro Hei Mono', monospace; font-size: .9em; }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
h1, h2, h3, h4 { line-height: 1.35; margin: 0; }
h1 { font-size: 1.75rem; font-weight: 650; }
h2 { font-size: 1.3rem; font-weight: 650; padding-bottom: .35rem; border-bottom: 2px solid var(--ink); margin-bottom: 1rem; }
h2 .number { color: var(--dim); font-weight: 400; margin-right: .3em; }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .5rem; }
h4 { font-size: 1rem; }
p { margin: .5rem 0; }
ul, ol { margin: .5rem 0; padding-left: 1.5em; }
ul.plain { list-style: none; padding: 0; margin: 0; }
.dim, .note, .about, .owner { color: var(--dim); }
.note { font-size: .875rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
.frame { max-width: 78rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
#cover { border-bottom: 1px solid var(--line); padding-bottom: 1.25rem; }
#cover .kind { color: var(--dim); margin: 0; letter-spacing: .08em; }
#cover .static { border-left: 4px solid var(--cantTell); padding: .4rem .9rem; background: var(--cantTell-ground); color: var(--cantTell); margin: 1rem 0; }
nav h2 { font-size: .875rem; border: 0; padding: 0; margin: 0 0 .4rem; color: var(--dim); font-weight: 400; }
nav ol { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; font-size: .875rem; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav { padding: 1rem 0; }
section { margin-top: 2.75rem; }
footer { margin-top: 3rem; text-align: center; color: var(--dim); }
@media (min-width: 68rem) {
  .frame { display: grid; grid-template-columns: 11.5rem minmax(0, 1fr); column-gap: 2.5rem; }
  .frame > header, .frame > footer { grid-column: 1 / -1; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding-top: 2.75rem; }
  nav ol { display: block; }
  nav li { margin: .3rem 0; }
}
`;
