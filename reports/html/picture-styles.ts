/** How the pictures are drawn: state diagrams, sequence diagrams, calendars. Strokes and signs, then colour. */

const figures = `
figure{margin:1.25rem 0 0}
figcaption{font-size:.9rem;color:var(--quiet);margin-bottom:.5rem}
.canvas{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:.75rem}
.canvas svg{display:block;margin-inline:auto}
.finding .canvas{background:none}
svg text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-size:13px;fill:var(--text)}
svg .tally{font-weight:600;fill:var(--ink)}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;font-size:.9rem;margin-bottom:.5rem}
.legend .sign{color:var(--ink)}
`;

const states = `
.state rect{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
.state.missed rect{stroke-dasharray:5 4}
.state.diverged rect{stroke-width:3.5}
.transition>path{fill:none;stroke:var(--ink);stroke-width:1.5}
.transition.missed>path{stroke-dasharray:5 4}
.transition.diverged>path{stroke-width:3.5}
.state.ordinary rect,.transition.ordinary>path{stroke-width:3}
.transition .head{fill:var(--ink)}
.lifecycle .canvas svg{max-width:100%;height:auto}
.zoom:has(:checked)~div svg{max-width:none!important}
.zoom{display:inline-flex;gap:.4rem;align-items:center;margin-block:.6rem;font-size:.9rem;cursor:pointer}
.whole>summary,.moves-fold>summary{margin-top:.75rem}
.moves{padding-inline-start:1.1rem}
.moves li{margin-block:.3rem}
.moves>li{margin-block:.8rem}
.moves .ordinary{font-weight:600}
@media screen and (max-width:47.9rem){.whole{display:none}}
@media print,(min-width:47.91rem){.moves-fold{display:none}}
.transition .act{fill:var(--sunken);stroke:none}
.sequence text{paint-order:stroke;stroke:var(--card);stroke-width:3px;stroke-linejoin:round}
.unplayed .state rect{fill:var(--sunken);stroke:var(--quiet);stroke-dasharray:none}
.unplayed .transition>path{stroke:var(--quiet);stroke-dasharray:none}
.unplayed .transition .head{fill:var(--quiet)}
`;

const sequences = `
.lane line{stroke:var(--line);stroke-width:1.5}
.lane rect{fill:var(--sunken);stroke:var(--line)}
.lane text{font-weight:600;stroke:none}
.band .number{fill:var(--sunken);stroke:var(--line)}
.band .number+text{font-weight:600;stroke:none}
.band .time text{fill:var(--quiet)}
.band line{stroke:var(--text);stroke-width:1.4}
.band .head{fill:var(--text)}
.band .answer line{stroke-dasharray:5 4}
.band .note rect{fill:var(--sunken);stroke:var(--line)}
.band .note text{stroke:none}
.band .shown rect{fill:var(--card);stroke:var(--line)}
.band .shown text{stroke:none}
.band .offends line{stroke:var(--ink);stroke-width:3}
.band .offends .head{fill:var(--ink)}
.band .offends rect{fill:var(--paper);stroke:var(--ink);stroke-width:2}
.band .offends text,.band .remark text{fill:var(--ink);font-weight:600}
`;

const calendars = `
.calendar{table-layout:fixed;background:var(--card);border:1px solid var(--line);margin-top:.75rem}
.calendar th,.calendar td{padding:.4rem;border:1px solid var(--line);overflow-wrap:anywhere;line-height:1.3}
.calendar td{height:3.4rem}
.calendar .day{display:block;font-weight:600}
.calendar .kind{display:block;font-size:.8rem;color:var(--quiet)}
.calendar .mark{font-size:.78rem;padding:.05em .45em;margin-top:.2rem;border-radius:.5em}
.calendar .outside{background:var(--sunken);opacity:.5}
.calendar .weekend,.calendar .holiday{background:var(--sunken)}
.calendar .holiday .day{color:var(--bad-ink)}
.calendar .counted{box-shadow:inset 0 .25rem 0 var(--good-ink)}
.calendar .late{box-shadow:inset 0 .25rem 0 var(--bad-ink)}
.calendar .weekday{display:none}
@media screen and (max-width:40rem){
.calendar thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.calendar,.calendar tbody,.calendar tr{display:block}
.calendar td{display:flex;flex-wrap:wrap;gap:.1rem .6rem;align-items:baseline;height:auto;border-width:0 0 1px;padding:.35rem .6rem}
.calendar .outside{display:none}
.calendar .day{min-width:6.2rem}
.calendar .weekday{display:inline}
.calendar .counted{box-shadow:inset .25rem 0 0 var(--good-ink)}
.calendar .late{box-shadow:inset .25rem 0 0 var(--bad-ink)}
}
`;

export const pictureStyles = [figures, states, sequences, calendars].join('');
