/** Frames, strips, ladders, timers: what driving the app gave. */
export const driven = `
.warning { border-left: 4px solid var(--cantTell); padding: .4rem .9rem; background: var(--cantTell-ground); color: var(--cantTell); margin: 1rem 0; }
#cover .virtual { font-weight: 600; }
.store { position: absolute; }
.shot { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 4px; background: var(--shade); }
.shot .glass { fill: var(--shade); }
.shot .empty { fill: var(--dim); }
.shot .touched { fill: none; stroke: #d21f3c; }
.shot .pointed { fill: none; stroke: #f08c00; }
.shot .tag { fill: #d21f3c; }
.shot .tag-text { fill: #fff; font-weight: 600; }
.thumb { display: inline-block; width: 3.75rem; vertical-align: top; }
.thumbs { display: flex; flex-wrap: wrap; gap: .4rem; margin: .3rem 0; }
.moments { font-size: .8125rem; margin-top: .25rem; }
.moments ul.plain { display: flex; flex-wrap: wrap; gap: 0 .9rem; }
.finding .places .moments .thumb { width: 5.5rem; }
details.run > summary .mark { margin: 0 .3em; }
.strip { list-style: none; padding: 0; margin: .5rem 0 1.5rem; display: grid; grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); gap: .8rem; align-items: start; }
.step { border: 1px solid var(--line); border-top: 3px solid var(--quote); padding: .5rem .6rem .6rem; min-width: 0; font-size: .875rem; line-height: 1.5; }
.step.failed, .step.lost { border-top-color: var(--cantTell); }
.step.many { grid-column: 1 / -1; }
.step p { margin: 0 0 .25rem; }
.step .ordinal { color: var(--dim); font-variant-numeric: tabular-nums; }
.step .label { color: var(--dim); font-size: .8125rem; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.step .expectation { background: var(--shade); padding: .15rem .4rem; font-size: .8125rem; }
.step.many .looks { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .7rem; align-items: start; }
.step.one .look .shot { max-width: 13rem; }
.look { margin: .3rem 0 0; min-width: 0; }
.look:target { outline: 3px solid var(--focus); outline-offset: 3px; }
.look figcaption { font-size: .75rem; line-height: 1.45; margin-top: .25rem; }
.look .where { display: block; }
.look details { border: 0; font-size: .8125rem; }
.look details > summary { padding: .1rem 0; color: var(--link); }
.step:has(.look details[open]) { grid-column: span 2; }
.step.many:has(.look details[open]) { grid-column: 1 / -1; }
.texts, .log { list-style: none; padding: 0 0 0 .6rem; margin: .2rem 0; border-left: 2px solid var(--line); max-height: 22rem; overflow: auto; }
.log li { font-size: .75rem; line-height: 1.4; margin: .15rem 0; }
.log .error { color: var(--failed); }
.gate, .crash { border: 1px solid var(--line); padding: .2rem 1rem .8rem; margin: 1rem 0; }
.gate h3 { margin-top: .7rem; }
.gate .told { grid-template-columns: 9rem minmax(0, 1fr); }
.crash h4 { margin-top: .6rem; }
.ladder td .thumb { width: 3.25rem; }
.ladder .escaped { color: var(--passed); }
.ladder thead th:nth-child(2) { width: 26%; }
#forced-use > table thead th:nth-child(1) { width: 14%; }
#forced-use > table thead th:nth-child(5) { width: 10%; }
.arms { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; max-width: 40rem; }
.arm { border-top: 3px solid var(--quote); padding-top: .3rem; }
.arm .thumb { width: 11rem; max-width: 100%; }
.timer { margin: .8rem 0 0; }
.timer figcaption { font-size: .875rem; }
.timer svg { width: 100%; max-width: 40rem; height: auto; display: block; }
.timer text { fill: var(--dim); font-size: 11px; }
.timer .count { fill: none; stroke: var(--link); stroke-width: 2; }
.timer rect.shut { fill: var(--quote); }
.timer rect.open { fill: var(--passed); }
.map { margin: 1rem 0; }
.map figcaption { font-size: .875rem; }
.map .scroll { overflow-x: auto; }
.map svg { display: block; max-width: none; }
.map rect { fill: var(--shade); stroke: var(--quote); }
.map a rect { stroke: var(--link); }
.map text { fill: currentColor; font-size: 11px; }
.map path { fill: none; stroke: var(--quote); stroke-width: 1.2; }
.map path.other { stroke-dasharray: 3 3; opacity: .55; }
.axis { display: block; width: 100%; height: auto; margin: .4rem 0; }
.axis .base { stroke: var(--line); stroke-width: 2; }
.axis .looks { stroke: var(--quote); fill: none; }
.axis .tick { fill: var(--dim); font-size: 11px; }
.axis .point { font-size: 14px; font-weight: 600; }
.axis .finding, .axis .crash, .axis .fault { fill: var(--failed); }
.axis .gate, .axis .expectation { fill: var(--cantTell); }
.axis .prompt { fill: var(--advice); }
.key { font-size: .8125rem; color: var(--dim); margin: .2rem 0; }
.key span { display: inline-block; width: .9em; height: .9em; vertical-align: -.1em; margin-left: .6em; background: var(--quote); }
.key span.open { background: var(--passed); }
`;
