/** What the live page has beside the stylesheet of the reports: three columns of work, and room for forms. */
export const liveStyles = `
header,main,footer{max-width:108rem}
header{padding-top:clamp(1rem,3vw,1.75rem)}
.live-head{display:flex;flex-wrap:wrap;gap:.4rem 2rem;align-items:baseline;justify-content:space-between}
.live-head h1{font-size:clamp(1.5rem,3.5vw,2.1rem)}
.live-head .languages{margin-inline-start:auto}
.connection{display:inline-flex;gap:.4rem;align-items:center;font-size:.9rem;color:var(--good-ink);font-weight:600}
.connection::before{content:"";width:.6rem;height:.6rem;border-radius:50%;background:currentColor}
.connection .lost{display:none}
html[data-connection=lost] .connection{color:var(--bad-ink)}
html[data-connection=lost] .connection .lost{display:inline}
html[data-connection=lost] .connection .there{display:none}
.trouble:not(:empty){background:var(--bad-paper);color:var(--bad-ink);border-radius:.5rem;padding:.5rem .9rem;margin-top:.75rem;font-weight:600}
main h2{font-size:1.2rem}
main h3{font-size:1rem;margin:0}
main>section:not(.summary),main section{margin-top:0;padding-top:0}
.now{display:flex;flex-wrap:wrap;gap:.3rem 2rem;align-items:baseline;border-block:1px solid var(--line);padding-block:.6rem;margin-top:.75rem}
.now .anew{margin-inline-start:auto}
.desk{display:grid;gap:1.75rem;margin-top:1.25rem}
.desk>div{display:grid;gap:1.5rem;align-content:start;min-width:0}
@media (min-width:62rem){.desk{grid-template-columns:minmax(16rem,22rem) minmax(0,1fr)}.desk>:nth-child(3){grid-column:1/-1;grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
@media (min-width:88rem){.desk{grid-template-columns:21rem minmax(0,1fr) 25rem}.desk>:nth-child(3){grid-column:auto;grid-template-columns:minmax(0,1fr)}}
.desk.run{grid-template-columns:minmax(0,1fr)}
@media (min-width:62rem){.desk.run{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}
.standing{padding:.6rem 1rem;border-radius:.6rem;background:var(--paper);color:var(--ink);font-weight:600;margin-top:.6rem}
.standing .quiet{font-weight:400;color:inherit}
button{font:inherit;color:var(--link);background:var(--card);border:1px solid var(--line);border-radius:.45rem;padding:.25rem .8rem;cursor:pointer;text-align:start}
button:hover{border-color:var(--link)}
button.primary{background:var(--link);color:var(--page);border-color:var(--link);font-weight:600}
.actor>summary h3{display:inline}
.act-rows,.lifelines,.citizens,.entries,.progress{list-style:none;padding:0;margin-top:.6rem}
.act-row{margin-block:.35rem;display:flex;flex-wrap:wrap;gap:.1rem .6rem;align-items:baseline}
.act-row .at-once{flex:1 1 10rem}
.act-row details{margin:0;font-size:.92rem}
.act-row details[open],.act-row details:first-child{flex-basis:100%}
.act-row form{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.8rem;margin-top:.4rem;display:grid;gap:.6rem}
.field{display:grid;gap:.15rem}
.field label{font-size:.88rem;color:var(--quiet)}
.field.check{display:flex;gap:.5rem;flex-direction:row-reverse;justify-content:flex-end;align-items:center}
.field input:not([type=checkbox]),.field select,.field textarea{font:inherit;width:100%;min-width:0;padding:.3rem .5rem;color:var(--text);background:var(--page);border:1px solid var(--quiet);border-radius:.4rem}
::placeholder{color:var(--quiet);opacity:1}
.desk .finding{padding:.9rem 1.1rem;margin-top:.7rem}
.finding h3{margin-block:.3rem .6rem}
.finding p{margin-block:0}
.entries{display:grid;gap:.6rem}
.entry{background:var(--card);border:1px solid var(--line);border-inline-start:.3rem solid var(--line);border-radius:.6rem;padding:.6rem .9rem}
.entry.by-citizen{border-inline-start-color:var(--link)}
.entry.by-office,.entry.by-clinician{border-inline-start-color:var(--good-ink)}
.entry.diverges{border-inline-start-color:var(--bad-ink)}
.entry:target{outline:2px solid var(--link)}
.entry-text{font-weight:550}
.entry .mark{margin-inline-start:.5rem;text-decoration:none}
.entry .number{color:var(--quiet);font-weight:400;font-variant-numeric:tabular-nums;margin-inline-end:.3rem}
.message{margin-top:.3rem;font-size:.93rem}
.message .way{font-weight:500}
.validity{color:var(--ink);font-size:.88rem;white-space:nowrap}
.findings{color:var(--ink);font-size:.93rem}
.message .copyable{max-height:28rem;overflow:auto;margin-top:.4rem;border-radius:.5rem}
.message .copyable>pre{margin-top:0}
.pager{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.6rem}
.lifeline,.citizens>li{background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.6rem .9rem;margin-block:.5rem}
.citizens>li:not(.sees){background:none}
.permitted{display:flex;flex-wrap:wrap;gap:.35rem;align-items:baseline;margin-top:.4rem}
.chip[aria-pressed=true]{background:var(--sunken);border-color:var(--link);font-weight:600}
#follow h3{margin-top:.8rem}
.chip{font-size:.88rem;border-radius:1rem;padding:.1rem .7rem}
.lifeline details{font-size:.93rem}
.stands svg{max-width:100%;height:auto}
.stands .state.missed rect{fill:var(--sunken);stroke:var(--line);stroke-dasharray:none}
.stands .transition.missed>path{stroke:var(--line);stroke-dasharray:none}
.stands .transition.missed .head{fill:var(--line)}
.stands .missed text{fill:var(--quiet)}
.stands .state.covered rect{stroke-width:3.5}
.setup{display:grid;gap:.5rem;margin-block:.7rem}
.setup code{user-select:all}
#setup>summary h2{display:inline;color:var(--text)}
.unseen-rules{max-height:20rem;overflow:auto;font-size:.9rem}
.progress li{margin-block:.6rem}
progress{width:100%;accent-color:var(--link)}
footer{margin-top:2.5rem}
@media print{.now .anew,#acts,.pager{display:none}}
`.replaceAll('\n', '');
