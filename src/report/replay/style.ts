/** One stage without scrolling on wide windows, parts below each other on narrow ones. */
export const style = `
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; display: flex; flex-direction: column; height: 100vh; }
header { padding: .5rem 1rem; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.05rem; margin: 0; }
h1 bdi { font-weight: 400; }
h3 { font-size: .875rem; margin: .8rem 0 .2rem; }
.facts { margin: 0; color: var(--dim); font-size: .75rem; display: flex; flex-wrap: wrap; gap: 0 1.2rem; }
.facts code { font-size: .6875rem; overflow-wrap: anywhere; }
.note { margin: .2rem 0; color: var(--dim); font-size: .8125rem; overflow-wrap: anywhere; }
header .note { color: var(--cantTell); }
.empty { padding: 2rem; font-size: 1rem; }
.dim { color: var(--dim); }
button, select { font: inherit; color: var(--ink); background: var(--shade); border: 1px solid var(--line); border-radius: 4px; padding: .15rem .5rem; cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--quote); }
button[aria-pressed="true"] { background: var(--advice-ground); color: var(--advice); border-color: var(--advice); }
button:disabled { cursor: default; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
#stage { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(13rem, 20rem) minmax(18rem, 1fr) minmax(16rem, 26rem); }
#stage > section { min-height: 0; min-width: 0; overflow: auto; padding: .5rem .75rem; display: flex; flex-direction: column; }
#stage > section + section { border-left: 1px solid var(--line); }
.choose { display: block; font-size: .8125rem; color: var(--dim); }
.choose select { width: 100%; text-overflow: ellipsis; }
#steps { list-style: none; margin: .5rem 0 0; padding: 0; overflow: auto; }
.step { display: flex; gap: .5rem; width: 100%; text-align: left; border: 0; border-left: 3px solid transparent; border-radius: 0; background: none; padding: .2rem .4rem; }
.step[aria-current] { background: var(--advice-ground); border-left-color: var(--focus); }
.step .number { color: var(--dim); font-variant-numeric: tabular-nums; min-width: 1.6rem; text-align: right; }
.step em { font-style: normal; color: var(--cantTell); }
.step .label { display: block; color: var(--dim); font-size: .8125rem; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.bar { display: flex; flex-wrap: wrap; gap: .35rem .5rem; align-items: center; margin: 0 0 .4rem; font-size: .8125rem; }
#where { flex: 1; min-width: 11rem; font-variant-numeric: tabular-nums; }
#screen { flex: 1; min-height: 16rem; display: flex; justify-content: center; }
.shot { position: relative; height: 100%; max-width: 100%; border: 1px solid var(--line); border-radius: 4px; background: var(--shade); overflow: hidden; cursor: crosshair; }
.shot img { width: 100%; height: 100%; display: block; }
.none { display: flex; align-items: center; justify-content: center; width: 100%; height: 100%; color: var(--dim); font-size: .75rem; text-align: center; background: var(--shade); }
.over { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
.over rect { fill: none; vector-effect: non-scaling-stroke; stroke-width: 2px; }
.over .element { stroke: #6b7785; stroke-width: 1px; }
.over .element.clickable { stroke: #0b74de; }
.over .pointed { stroke: #f08c00; stroke-dasharray: 6 4; stroke-width: 2.5px; }
.over .touched { stroke: #d21f3c; stroke-width: 2.5px; }
.over .chosen { stroke: #0b57d0; stroke-width: 3px; fill: rgba(11, 87, 208, .14); }
#element { margin: .3rem 0; min-height: 2.6em; font-size: .8125rem; overflow-wrap: anywhere; max-height: 4em; overflow: auto; }
#marks { list-style: none; margin: 0 0 .3rem; padding: 0; font-size: .8125rem; max-height: 6.5em; overflow: auto; }
.mark { font-weight: 600; }
.mark.finding, .mark.crash, .mark.fault { color: var(--failed); fill: var(--failed); }
.mark.gate, .mark.expectation { color: var(--cantTell); fill: var(--cantTell); }
.mark.prompt { color: var(--advice); fill: var(--advice); }
.tabs { display: flex; flex-wrap: wrap; gap: .2rem; border-bottom: 1px solid var(--line); }
.tabs button { border: 0; border-bottom: 3px solid transparent; border-radius: 0; background: none; }
.tabs button[aria-selected="true"] { border-bottom-color: var(--focus); font-weight: 600; }
#panel { flex: 1; min-height: 8rem; overflow: auto; padding: .4rem 0; }
.node { display: block; width: 100%; text-align: left; border: 0; border-radius: 0; background: none; padding: 0 4px; font-size: .8125rem; line-height: 1.55; overflow-wrap: anywhere; }
.node bdi { margin-right: .5em; }
.node .dim { font-size: .75rem; }
.node.off bdi { text-decoration: line-through; }
.node[aria-selected="true"] { background: var(--advice-ground); }
.log { list-style: none; margin: .3rem 0; padding: 0; font: .75rem/1.45 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
.log .error { color: var(--failed); }
.jumps { list-style: none; padding: 0; margin: .2rem 0; display: flex; flex-wrap: wrap; gap: .3rem; font-size: .8125rem; }
.ways { list-style: none; padding: 0; margin: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); gap: .5rem; }
.way { width: 100%; padding: .3rem; text-align: left; font-size: .75rem; overflow-wrap: anywhere; }
.way canvas, .way .none { display: block; width: 4rem; height: 8.6rem; object-fit: cover; object-position: top; margin-bottom: .2rem; }
dl { display: grid; grid-template-columns: minmax(5rem, max-content) minmax(0, 1fr); gap: .2rem .8rem; margin: .3rem 0; font-size: .8125rem; }
dt { color: var(--dim); }
dd { margin: 0; overflow-wrap: anywhere; }
#time-part { border-top: 1px solid var(--line); padding: .2rem .75rem .4rem; }
#axis svg { display: block; width: 100%; cursor: pointer; }
#axis .base { stroke: var(--line); stroke-width: 2; }
#axis .looks { stroke: var(--quote); fill: none; }
#axis .steps { stroke: var(--link); fill: none; stroke-width: 2; }
#axis .tick { fill: var(--dim); font-size: 10px; }
#axis .mark { font-size: 12px; }
#axis .now { stroke: var(--focus); fill: var(--focus); stroke-width: 1.5; }
#strip { overflow-x: auto; overflow-y: hidden; height: 10.6rem; }
#film { position: relative; height: 9.6rem; }
.frame { position: absolute; top: 2px; width: 70px; height: 9.2rem; padding: 2px; display: flex; flex-direction: column; overflow: hidden; background: var(--shade); }
.frame canvas, .frame .none { width: 100%; flex: 1; min-height: 0; object-fit: cover; object-position: top; }
.frame .marks { position: absolute; top: 2px; left: 3px; background: var(--paper); border-radius: 3px; font-size: .75rem; line-height: 1.2; padding: 0 1px; }
.frame .number { font-size: .6875rem; color: var(--dim); text-align: center; }
.frame[aria-current="true"] { border: 3px solid var(--focus); padding: 0; }
dialog { background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: 6px; max-width: min(46rem, 94vw); }
dialog h2 { margin: 0 0 .3rem; font-size: 1rem; }
dialog textarea { width: 100%; font: .8125rem/1.5 ui-monospace, Consolas, monospace; background: var(--shade); color: var(--ink); border: 1px solid var(--line); }
@media (max-width: 62rem) {
  body { height: auto; }
  #stage { grid-template-columns: minmax(0, 1fr); }
  #stage > section + section { border-left: 0; border-top: 1px solid var(--line); }
  #steps { max-height: 12rem; }
  .shot { height: auto; width: min(100%, 22rem); }
  #panel { max-height: 30rem; }
}
`;
