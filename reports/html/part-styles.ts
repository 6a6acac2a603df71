/** How the page is divided: the bar that stays in sight, the search in it, and the folds of its parts. */
const bar = `
.bar{position:sticky;top:0;z-index:2;background:var(--page);border-block:1px solid var(--line);margin-top:1.75rem}
.bar{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;align-items:center;justify-content:space-between;padding:.5rem max(clamp(1rem,4vw,3rem),calc((100vw - 76rem)/2 + 3rem))}
.bar nav{margin:0;padding:0;max-width:100%}
.bar ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
.bar nav a{display:inline-block;padding-block:.25rem;text-decoration:none;white-space:nowrap}
.bar nav a:hover{text-decoration:underline}
.find{position:relative;flex:1 1 14rem;max-width:22rem}
.find label{display:flex;gap:.6rem;align-items:center;color:var(--quiet);font-size:.9rem}
.find input{flex:1;min-width:0;font:inherit;font-size:.95rem;color:var(--text);background:var(--card);border:1px solid var(--quiet);border-radius:.45rem;padding:.3rem .7rem}
.found{position:absolute;inset-inline-end:0;top:calc(100% + .4rem);width:min(34rem,calc(100vw - 2rem));max-height:70vh;overflow:auto;background:var(--card);border:1px solid var(--line);border-radius:.7rem;box-shadow:0 .5rem 2rem #0003;padding:.4rem 1rem 1rem}
.found ul{display:block}
.found li{margin-block:.3rem;line-height:1.4}
.found p{margin-top:.6rem}
@media (max-width:48rem){
.bar{padding-inline:1rem}
.bar nav{overflow-x:auto}
.bar nav ul{flex-wrap:nowrap;gap:1.1rem;font-size:.95rem}
.find{max-width:none;flex-basis:100%}
.found{inset-inline:0;width:auto}
}
`;

const folds = `
.part-fold{border-block:1px solid var(--line);margin-top:-1px;padding-block:.7rem}
.part-fold>summary>h3{display:inline;margin:0;color:var(--text)}
.part-fold>summary .quiet,.part-fold>summary .mark{margin-inline-start:.5rem}
.part-fold[open]>summary{margin-bottom:.75rem}
:not(.part-fold,summary)+.part-fold,h2+.choices{margin-top:1.25rem}
table+p{margin-top:1.25rem}
.choices{margin-bottom:1rem}
.choices>summary{color:var(--link)}
`;

export const partStyles = bar + folds;
