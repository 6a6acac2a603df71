/** The page's one stylesheet: calm, by system fonts, light and dark, on a telephone and on A4. */

import { copyStyles } from './copy.tsx';
import { languageStyles } from './language.tsx';
import { messageStyles } from './message.tsx';
import { customProperties, schemes, TONES } from './palette.ts';
import { partStyles } from './part-styles.ts';
import { pictureStyles } from './picture-styles.ts';
import { printStyles } from './print-styles.ts';
import { trendStyles } from './trend.tsx';

const colours = `
:root{color-scheme:light dark;${customProperties(schemes.light)}}
@media (prefers-color-scheme:dark){:root{${customProperties(schemes.dark)}}}
${TONES.map((tone) => `.${tone}{--ink:var(--${tone}-ink);--paper:var(--${tone}-paper)}`).join('\n')}
`;

const text = `
*,*::before,*::after{box-sizing:border-box}
html{font:100%/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%;scroll-padding-top:4.5rem}
body{margin:0;background:var(--page);color:var(--text);overflow-wrap:break-word}
bdi,code,pre,a{overflow-wrap:anywhere}
header,nav,main,footer{max-width:76rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,3rem)}
h1,h2,h3,h4,h5{line-height:1.25;margin:0;text-wrap:balance}
h1{font-size:clamp(2rem,6vw,3.1rem);font-weight:650;letter-spacing:-.025em}
h2{font-size:1.6rem;font-weight:650;letter-spacing:-.015em}
h3{font-size:1.15rem;margin-block:2.25rem .9rem}
h4{font-size:1.15rem;font-weight:600}
h5{font-size:.95rem;margin-block:1.75rem .25rem}
p,ul,ol,dl,dd{margin:0}
ul,ol{padding-inline-start:1.3rem}
a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:3px}
code,pre,.id{font-family:ui-monospace,SFMono-Regular,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
pre{margin:0;white-space:pre-wrap}
.id{font-weight:600;white-space:nowrap}
.quiet,.intro{color:var(--quiet)}
.quiet{font-size:.9rem}
.intro{max-width:44rem;margin-top:.5rem}
.aside{border-inline-start:.25rem solid var(--line);padding-inline-start:.9rem;margin-top:.6rem}
[hidden]{display:none!important}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-5rem;background:var(--card);padding:.6rem 1rem;border-radius:.4rem;z-index:1}
.skip:focus{top:1rem}
`;

const opening = `
header{padding-top:clamp(2rem,6vw,4.5rem)}
.kicker{color:var(--quiet);font-size:.95rem;margin-bottom:.6rem}
.version{font-weight:400;color:var(--quiet);font-size:.5em;letter-spacing:0;white-space:normal}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:.9rem 2rem;margin-top:2rem}
.occasion{margin-top:.6rem;color:var(--quiet)}
h2+p{margin-top:.5rem}
dt{color:var(--quiet);font-size:.85rem}
.settings{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;justify-content:space-between;align-items:center;margin-bottom:1rem}
.printing{display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center;font-size:.95rem;color:var(--quiet)}
.printing label{display:inline-flex;gap:.4rem;align-items:center;cursor:pointer}
.languages{border:0;margin:0 0 0 auto;padding:0;display:flex;gap:.4rem 1rem;justify-content:flex-end;font-size:.95rem}
.languages label{display:inline-flex;gap:.4rem;align-items:center;cursor:pointer}
input[type=radio],input[type=checkbox]{accent-color:var(--link);width:1.1em;height:1.1em;margin:0}
.verdict{margin-top:2rem;padding:1.4rem clamp(1.1rem,3vw,1.75rem);border-radius:.8rem;background:var(--paper);color:var(--ink);font-size:clamp(1.15rem,2.6vw,1.45rem);line-height:1.4;font-weight:600}
.verdict .mark{display:flex;gap:.7em;align-items:baseline;padding:0;font:inherit;white-space:normal;background:none}
.counts{list-style:none;padding:0;margin-top:1rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,12rem),1fr));gap:.75rem}
.counts li{display:flex;align-items:baseline;gap:.7rem;background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:.6rem 1rem;line-height:1.3}
.counts strong,.choice-count,output{white-space:nowrap}
.counts strong{font-size:1.6rem;font-weight:650;font-variant-numeric:tabular-nums;color:var(--ink)}
.failed-in-words{margin-top:2rem}
.failed-in-words h3{margin-block:0 .5rem}
.failed-in-words li{margin-block:.35rem}
.sureness h3{margin-block:1.75rem .4rem}
.sureness dd{max-width:60rem}
`;

const parts = `
main>section:not(.summary){margin-top:2.5rem;padding-top:1rem}
.mark{display:inline-flex;gap:.4em;align-items:baseline;padding:.1em .6em;border-radius:1em;background:var(--paper);color:var(--ink);font-size:.875rem;font-weight:600;line-height:1.5}
.sign{font-weight:700}
.finding{background:var(--card);border:1px solid var(--line);border-inline-start:.35rem solid var(--ink);border-radius:.7rem;padding:clamp(1.1rem,3vw,1.75rem);margin-top:1rem}
.finding h4{margin-block:.6rem 1rem}
.finding-marks{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline}
.contrast{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));gap:.75rem;margin-bottom:.5rem}
.contrast>div{background:var(--sunken);border-radius:.5rem;padding:.5rem .9rem}
.contrast>div:first-child{border-inline-start:.25rem solid var(--good-ink)}
.contrast>div:last-child{border-inline-start:.25rem solid var(--bad-ink)}
.contrast dd{font-weight:600}
.course{display:grid;gap:0 2rem}
@media (min-width:64rem){.course{grid-template-columns:minmax(0,38rem) minmax(0,1fr)}}
.course>*{min-width:0}
.account>div{display:grid;grid-template-columns:minmax(6.5rem,9rem) minmax(0,1fr);gap:.25rem 1rem;padding-block:.35rem}
.account dt{font-size:.9rem}
.path,.story-steps{list-style:none;padding:0;margin-top:1rem;counter-reset:step}
.path>li,.story-steps>li{counter-increment:step;position:relative;padding:0 0 1.25rem 3rem}
.path>li::before,.story-steps>li::before{content:counter(step);position:absolute;left:0;top:0;width:1.9rem;height:1.9rem;border-radius:50%;background:var(--sunken);border:1px solid var(--line);text-align:center;line-height:1.8rem;font-size:.9rem;font-weight:600}
.path>li:not(:last-child)::after,.story-steps>li:not(:last-child)::after{content:"";position:absolute;left:.95rem;top:2.1rem;bottom:.2rem;border-left:1px solid var(--line)}
.path>li.diverges::before{background:var(--bad-paper);color:var(--bad-ink);border-color:currentColor}
.story-word{display:inline-block;min-width:3rem;font-weight:400;color:var(--quiet)}
.story-steps p+p{margin-top:.1rem}
.given{margin-top:.75rem}
.step-text{font-weight:550;padding-top:.1rem}
.diverges .mark{margin-top:.5rem}
.rules-alike{margin-bottom:1rem;padding-inline-start:1.1rem}
.rules-alike li{margin-block:.35rem}
details{margin-top:.5rem}
.course-fold{margin-top:1rem}
summary{cursor:pointer;color:var(--link)}
summary h4{display:inline;color:var(--text);font-size:1.02rem}
details.story{background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:.9rem 1.2rem}
details.story .mark{margin-inline-start:.5rem}
details.story li .mark{margin-inline:.2rem}
.command,details>pre{background:var(--sunken);border:1px solid var(--line);border-radius:.5rem;padding:.8rem 1rem;margin-top:.5rem}
pre{tab-size:2}
.rule-reason{display:block;font-weight:400;font-size:.9rem;color:var(--quiet)}
.reasons li{margin-block:.5rem}
footer{margin-top:4rem;padding-block:1.5rem 3rem;color:var(--quiet);font-size:.9rem}
`;

const filters = `
.filters{background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:1rem 1.2rem;margin-top:1.25rem;display:grid;gap:.8rem}
.filters fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.4rem .5rem;align-items:center}
.filters legend{float:inline-start;width:6.5rem;padding:0;font-size:.9rem;color:var(--quiet)}
.choice{display:inline-flex;gap:.4rem;align-items:center;border:1px solid var(--line);border-radius:1.2rem;padding:.2rem .75rem;cursor:pointer;font-size:.9rem}
.choice:has(:checked){background:var(--sunken);border-color:var(--link)}
.choice-count{color:var(--quiet);font-variant-numeric:tabular-nums}
.filter-result{font-size:.9rem;color:var(--quiet)}
.filters button,.print{font:inherit;color:var(--link);background:none;border:1px solid var(--line);border-radius:.45rem;padding:.15rem .7rem;margin-inline-start:.6rem;cursor:pointer}
`;

const tables = `
.column{display:none}
.code-name{color:var(--quiet)}
table{width:100%;border-collapse:collapse;margin-top:.75rem;font-size:.95rem;line-height:1.45}
caption{text-align:start;color:var(--quiet);padding-bottom:.5rem;font-size:.9rem}
th,td{overflow-wrap:normal;text-align:start;vertical-align:top;padding:.65rem .75rem .65rem 0;border-bottom:1px solid var(--line)}
thead th{font-size:.85rem;font-weight:500;color:var(--quiet);padding-block:.3rem}
tbody th{font-weight:450}
td code,th bdi,td bdi{overflow-wrap:anywhere}
.rules td:nth-child(3),.rules td:nth-child(4){white-space:nowrap}
.rules{table-layout:fixed}
.rules thead th:nth-child(1){width:34%}
.rules thead th:nth-child(2){width:15%}
.rules thead th:nth-child(3){width:6%}
.rules thead th:nth-child(4){width:15%}
.rules thead th:nth-child(6){width:8%}
.rules .mark,.rules .rule-reason{font-size:.92em}
.changes{table-layout:fixed}
.changes thead th:nth-child(1){width:56%}
.changes thead th:nth-child(2){width:8%}
.catalogue{table-layout:fixed}
.catalogue thead th:nth-child(1){width:38%}
.catalogue thead th:nth-child(2){width:6%}
.catalogue thead th:nth-child(3){width:13%}
.source{display:block}
.source+.source{margin-top:.35rem}
.rules td:last-child{white-space:nowrap;font-variant-numeric:tabular-nums}
.numbers{margin-top:2rem}
.numbers td{font-variant-numeric:tabular-nums}
tr:target>*{background:var(--sunken)}
.finding:target{outline:2px solid var(--link);outline-offset:2px}
@media screen and (max-width:56rem){
:not(.calendar)>thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table:not(.calendar),:not(.calendar)>:is(tbody,caption),:not(.calendar)>tbody>tr{display:block}
:not(.calendar)>tbody>tr{background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:.8rem 1rem;margin-top:.6rem}
:not(.calendar)>tbody>tr>*{display:block;border:0;padding:.15rem 0;width:auto}
.rules tbody th{width:auto}
th,td{overflow-wrap:anywhere}
.numbers>tbody>tr>td:nth-child(n){display:inline-block;margin-inline-end:1rem;padding:.05rem 0}
.numbers>tbody>tr:nth-child(n){padding:.5rem .8rem}
.rules td:nth-child(n){white-space:normal}
.counts{grid-template-columns:1fr 1fr}
.counts li{padding:.5rem .8rem;gap:.5rem}
tbody th{padding-bottom:.4rem}
.column{display:inline;color:var(--quiet);font-size:.85rem}
tr:target{outline:2px solid var(--link)}
tr:target>*{background:none}
}
.by-service{margin-top:1.5rem}
.by-service+p{margin-top:1rem}
@media (max-width:30rem){.facts{gap:.5rem;grid-template-columns:minmax(0,1fr)}.facts>div{display:grid;grid-template-columns:6rem 1fr;gap:0 .75rem}.facts dt{padding-top:.1rem}.filters legend{width:100%}.account>div{display:block}}
`;

export const stylesheet = [
  colours,
  text,
  languageStyles,
  opening,
  parts,
  partStyles,
  filters,
  tables,
  pictureStyles,
  trendStyles,
  copyStyles,
  messageStyles,
  printStyles,
]
  .join('')
  .replaceAll('\n', '');
