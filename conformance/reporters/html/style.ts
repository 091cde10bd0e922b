/** The whole of the page's style: both schemes, phones, and paper. */
export const STYLE = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--text:#1b1f24;--muted:#566069;--line:#d9dde3;--link:#1a56b0;
--fail:#b3261e;--fail-bg:#fdecea;--warn:#815000;--warn-bg:#fff3d9;--pass:#17653a;--pass-bg:#e5f4ea;--info:#1d5a9e;--info-bg:#e7f0fb;
--none:#566069;--none-bg:#eceff2;--mark:#4a6b8f;--queued:#d5dae1;--executing:#a9c7ee;--delivering:#c9b8ea;--complete:#a8d8b9;--failed:#efaaa3;--cancelled:#e3cf9f;--on-span:#16202b}
@media (prefers-color-scheme:dark){:root{--bg:#121418;--card:#1b1e24;--text:#e7eaee;--muted:#a7b0ba;--line:#343a43;--link:#8ab8ff;
--fail:#ff9d93;--fail-bg:#3b1d1b;--warn:#f3c46a;--warn-bg:#392b10;--pass:#82d8a5;--pass-bg:#15311f;--info:#93c0f7;--info-bg:#17273c;
--none:#a7b0ba;--none-bg:#282d35;--mark:#9db8d6;--queued:#4b535e;--executing:#2f5f9c;--delivering:#5e4a8f;--complete:#24693f;--failed:#8c3a33;--cancelled:#74602a;--on-span:#f2f5f8}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
main,header>div,footer{max-width:70rem;margin:0 auto;padding:0 1rem}
h1,h2,h3,h4{line-height:1.25;margin:0}h2{font-size:1.35rem;margin:2.5rem 0 .75rem}h3{font-size:1.05rem}h4{font-size:.95rem;margin:1rem 0 .4rem}
p{margin:.4rem 0}a{color:var(--link)}ul,ol{margin:.4rem 0;padding-left:1.3rem}
code,pre,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.875em}
pre{margin:.4rem 0;padding:.6rem .75rem;background:var(--none-bg);border-radius:.4rem;overflow-x:auto;white-space:pre-wrap}
pre.copy{user-select:all}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:.2rem}
.muted{color:var(--muted)}.small{font-size:.875rem}.nowrap{white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem}
header{border-top:.5rem solid var(--tone);background:var(--tone-bg);padding:1.5rem 0 1.25rem}
.fail{--tone:var(--fail);--tone-bg:var(--fail-bg)}.warn,.incomplete{--tone:var(--warn);--tone-bg:var(--warn-bg)}
.pass{--tone:var(--pass);--tone-bg:var(--pass-bg)}.info{--tone:var(--info);--tone-bg:var(--info-bg)}
.declined,.not-applicable{--tone:var(--none);--tone-bg:var(--none-bg)}.harness-error{--tone:var(--fail);--tone-bg:var(--fail-bg)}
header h1{font-size:clamp(1.5rem,5vw,2.1rem);color:var(--tone);display:flex;gap:.7rem;align-items:flex-start}
.sign{display:inline-block;flex:none;min-width:1.25em;text-align:center;font-weight:700;color:var(--tone)}
.who{font-size:1.05rem;margin:.5rem 0 .75rem}
.chips{display:flex;flex-wrap:wrap;gap:.4rem;padding:0;margin:.5rem 0;list-style:none}
.chip{display:inline-block;border:1px solid var(--tone);color:var(--tone);background:var(--card);border-radius:1rem;padding:.05rem .7rem;font-size:.875rem;white-space:nowrap;text-decoration:none}
.badge{display:inline-block;color:var(--tone);background:var(--tone-bg);border-radius:.3rem;padding:0 .45rem;font-size:.8rem;font-weight:600;white-space:nowrap}
.first{background:var(--card);border-radius:.5rem;padding:.75rem 1rem;margin-top:1rem;border:1px solid var(--line)}
.first h2{margin:0}.first ol{padding-left:1.4rem}.first li{margin:.5rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:.75rem 0 0;margin:0}
#filter{border:0;padding:0;margin:1.25rem 0 0;display:flex;flex-wrap:wrap;gap:.4rem}
#filter[hidden],[hidden]{display:none}
#filter legend{float:left;margin-right:.6rem;padding:.2rem 0}
#filter label{border:1px solid var(--line);background:var(--card);border-radius:1rem;padding:.2rem .8rem;cursor:pointer}
#filter label:has(:checked){border-color:var(--link);box-shadow:inset 0 0 0 1px var(--link);font-weight:600}
#filter label:focus-within{outline:3px solid var(--link);outline-offset:1px}
#filter input{position:absolute;opacity:0;width:0;margin:0}
.card{background:var(--card);border:1px solid var(--line);border-left:.3rem solid var(--tone);border-radius:.5rem;margin:.6rem 0}
.card>summary,.card>.body{padding:.7rem .9rem}.card>.body{padding-top:0}
summary{cursor:pointer}summary h3,summary h4{display:inline;margin:0}
.card>summary{list-style-position:outside;margin-left:1.5rem;padding-left:.2rem}.card.pass>summary,.card.not-applicable>summary{padding-top:.4rem;padding-bottom:.4rem}
summary p{margin:.2rem 0 0}
.card:target,tr:target,details:target{outline:3px solid var(--link);outline-offset:2px}
dl{display:grid;grid-template-columns:minmax(5rem,auto) 1fr;gap:.3rem 1rem;margin:.5rem 0}
dt{color:var(--muted)}dd{margin:0;min-width:0}
blockquote{margin:.2rem 0;padding-left:.75rem;border-left:3px solid var(--line);font-style:italic}
.fix{background:var(--pass-bg);border-radius:.4rem;padding:.5rem .75rem;margin:.6rem 0}
.seen{border-top:1px solid var(--line);margin-top:.8rem;padding-top:.6rem}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:.875rem;min-width:min(100%,36rem);overflow-wrap:normal}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--muted);font-weight:600;white-space:nowrap}td.num,th.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td .mono{overflow-wrap:anywhere}
.matrix{width:auto;min-width:min(100%,40rem)}.matrix td,.matrix th{padding:.5rem .75rem}.matrix td a{color:var(--tone);font-weight:600;white-space:nowrap}
.matrix tbody th{font-size:1rem;color:var(--text)}.levels{display:block;font-size:.8rem;color:var(--muted);white-space:nowrap}
.group{margin:1rem 0}.exchange{border:1px solid var(--line);border-radius:.4rem;margin:.4rem 0;padding:.4rem .7rem}
.timeline{display:flex;border:1px solid var(--line);border-radius:.4rem;margin:.6rem 0;overflow:hidden;max-width:100%}
.timeline .lanes{flex:none;border-right:1px solid var(--line)}.timeline .scroll{flex:1;min-width:0}
svg{display:block}svg text{font:11px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:var(--text)}
svg .soft{fill:var(--muted)}svg .lane{font-weight:600}svg .stripe{fill:var(--none-bg);opacity:.55}svg .grid{stroke:var(--line);stroke-width:1}
svg .call{fill:var(--info-bg);stroke:var(--info)}svg .open{stroke-dasharray:4 3}svg .ok{fill:var(--mark)}svg .refused{fill:var(--card);stroke:var(--warn);stroke-width:2}
svg .lost{fill:var(--card);stroke:var(--warn);stroke-width:2;stroke-dasharray:2 2}svg .bad{fill:var(--fail);stroke:var(--card);stroke-width:1}
svg .caution{fill:var(--warn);stroke:var(--card);stroke-width:1}svg .badtext{fill:var(--fail);font-weight:700}svg .cautiontext{fill:var(--warn);font-weight:700}
svg .gap{stroke:var(--muted);fill:none}svg .badgap{stroke:var(--fail);stroke-width:2;fill:none}svg .cautiongap{stroke:var(--warn);stroke-width:2;fill:none}
svg .guide{stroke:var(--fail);stroke-dasharray:3 4;opacity:.6}svg .note{fill:var(--muted)}svg .alarm{fill:var(--fail);font-weight:700}
svg .QUEUED{fill:var(--queued)}svg .EXECUTING{fill:var(--executing)}svg .DELIVERING{fill:var(--delivering)}svg .COMPLETE{fill:var(--complete)}
svg .FAILED{fill:var(--failed)}svg .CANCELLED{fill:var(--cancelled)}svg .state{fill:var(--on-span)}svg a:focus-visible *{stroke:var(--link);stroke-width:3}
footer{padding:2rem 1rem 3rem;color:var(--muted);font-size:.875rem}
@media (max-width:40rem){.events,.matrix{min-width:0;width:100%}:is(.events,.matrix) thead{display:none}:is(.events,.matrix) tr{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
:is(.events,.matrix) :is(td,th){border:0;padding:0}.events td:empty,.matrix td.muted{display:none}.events .what,.matrix tbody th{flex-basis:100%}
[data-title]::before{content:attr(data-title) " ";color:var(--muted)}.events .num::after{content:" s";color:var(--muted)}.matrix td .levels{display:inline;margin-left:.3rem}
dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}.card>summary,.card>.body{padding:.6rem .7rem}.card>.body{padding-top:0}}
@media print{:root{--bg:#fff}body{font-size:10pt}#filter,nav,.skip{display:none}.card{break-inside:avoid}.card:not([open]){margin:.15rem 0}.card:not([open])>summary{padding-top:.1rem;padding-bottom:.1rem}.scroll{overflow:visible}h2,h3,h4{break-after:avoid}.timeline .lanes,.timeline .scroll{flex:0 1 auto;min-width:0}.timeline svg{max-width:100%;height:auto}pre{white-space:pre-wrap}}
`;
