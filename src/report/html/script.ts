/**
 * The page's only script, for the reader's comfort: filters findings, keeps the filter in the address, opens folded parts for printing and
 * for links into them. It adds no content and builds no markup; without it everything can be read.
 */
export const script = `
'use strict';
const form = document.getElementById('filter');
const names = ['outcome', 'severity', 'subject', 'text'];
const findings = [...document.querySelectorAll('.finding')];
const haystacks = new Map(findings.map((finding) => [finding, finding.textContent.toLowerCase()]));
const prefix = '#filter:';

function matches(finding, wanted) {
  if (wanted.outcome && finding.dataset.outcome !== wanted.outcome) return false;
  if (wanted.severity && finding.dataset.severity !== wanted.severity) return false;
  if (wanted.subject && finding.dataset.subject !== wanted.subject) return false;
  return haystacks.get(finding).includes(wanted.text.trim().toLowerCase());
}

function apply() {
  const wanted = Object.fromEntries(names.map((name) => [name, form.elements[name].value]));
  const active = names.some((name) => wanted[name] !== '');
  let shown = 0;
  for (const finding of findings) {
    finding.hidden = !matches(finding, wanted);
    if (!finding.hidden) shown += 1;
  }
  for (const group of document.querySelectorAll('details.group')) {
    group.hidden = !group.querySelector('.finding:not([hidden])');
    if (active && !group.hidden) group.open = true;
  }
  const output = form.querySelector('output');
  output.textContent = output.dataset.pattern.replace('{shown}', shown).replace('{all}', findings.length);
  return { active, wanted };
}

function remember() {
  const { active, wanted } = apply();
  const set = names.filter((name) => wanted[name] !== '').map((name) => [name, wanted[name]]);
  if (active) history.replaceState(null, '', prefix + new URLSearchParams(set));
  else if (location.hash.startsWith(prefix)) history.replaceState(null, '', location.pathname + location.search);
}

function follow() {
  if (location.hash.startsWith(prefix)) {
    const asked = new URLSearchParams(location.hash.slice(prefix.length));
    for (const name of names) form.elements[name].value = asked.get(name) ?? '';
    apply();
    document.getElementById('findings').scrollIntoView();
    return;
  }
  const target = document.getElementById(location.hash.slice(1));
  if (target === null) return;
  if (target.hidden) { form.reset(); apply(); }
  for (let part = target.closest('details'); part !== null; part = part.parentElement.closest('details')) part.open = true;
  target.scrollIntoView();
}

form.hidden = false;
form.addEventListener('input', remember);
form.addEventListener('reset', () => setTimeout(remember));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', follow);
let folded = [];
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')];
  for (const part of folded) part.open = true;
});
addEventListener('afterprint', () => { for (const part of folded) part.open = false; });
apply();
if (location.hash !== '') follow();
`;
