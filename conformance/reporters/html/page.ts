import { createHash } from 'node:crypto';
import { counted } from '../../report/counted.js';
import type { CheckResult, RunReport, ScenarioResult } from '../../report/run-report.js';
import { fixFirst, isFinding } from '../fix-first.js';
import { isNothingPlayed } from '../unjudged-reasons.js';
import { SIGN, VERDICTS, WORD } from '../verdict-words.js';
import { aboutRun } from './about-run.js';
import { html, Markup, prose } from './markup.js';
import { eventAnchor, offencesBy, ruleAnchor, scenarioAnchor } from './offending.js';
import { groupAnchor, profileMatrix, profilesOf } from './profile-matrix.js';
import { ruleCard } from './rule-card.js';
import { scenarioCard, verdictOf } from './scenario-card.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import { clientName, verdictBanner } from './verdict-banner.js';

/** A page beyond this is no help on a phone; the JSON report has everything. */
const SCENARIO_BYTES = 1_300_000;
const OPEN_RULES = 2;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is fetched, and nothing runs or styles but what is written here. */
const POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/** The whole report as one page that needs nothing but itself. */
export function page(report: RunReport): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>${SIGN[report.exitCode === 0 ? 'pass' : 'fail']} ${clientName(report)}: ${report.headline}</title>
<style>${new Markup(STYLE)}</style></head><body>
<a class="skip" href="#main">To the report</a>
${verdictBanner(report)}
<main id="main">
${isNothingPlayed(report) ? undefined : findingsAndRules(report)}
<section aria-labelledby="about"><h2 id="about">About this run</h2>${aboutRun(report)}</section>
</main>
<footer>Made by ${report.tool.name} ${report.tool.version}. This page holds everything it shows: nothing is fetched.</footer>
<script>${new Markup(SCRIPT)}</script></body></html>
`.text;
}

/** What is to be fixed, every rule, every scenario. */
function findingsAndRules(report: RunReport): Markup {
  const findings = fixFirst(report);
  const { cards, told } = scenarioCards(report);
  return html`<nav aria-label="Parts of this report"><ul>${findings.length > 0 ? html`<li><a href="#to-fix">What to fix</a></li>` : undefined}<li><a href="#profiles">Profiles</a></li><li><a href="#rules">Rules</a></li><li><a href="#scenarios">Scenarios</a></li><li><a href="#about">About this run</a></li></ul></nav>
${filter(report)}
${findings.length > 0 ? html`<section data-group aria-labelledby="to-fix"><h2 id="to-fix">What to fix</h2>${findings.map((check, i) => ruleCard(check, report, told, i < OPEN_RULES))}</section>` : undefined}
<section aria-labelledby="profiles"><h2 id="profiles">Profiles</h2>${profileMatrix(report)}</section>
<section aria-labelledby="rules"><h2 id="rules">Rules</h2>${profilesOf(report).map((profile) => rulesOf(profile, report, told))}</section>
<section aria-labelledby="scenarios"><h2 id="scenarios">Scenarios</h2><div data-group>${cards}</div></section>`;
}

function filter({ counts }: RunReport): Markup {
  const choice = (value: string, words: string, checked = false) =>
    html`<label><input type="radio" name="verdict" value="${value}"${checked ? html` checked` : undefined}>${words}</label>`;
  return html`<fieldset id="filter" hidden><legend>Show</legend>${choice('all', 'everything', true)}${VERDICTS.filter(
    (verdict) => counts[verdict] > 0,
  ).map((verdict) => choice(verdict, `${SIGN[verdict]} ${WORD[verdict]}`))}</fieldset>`;
}

function rulesOf(profile: string, report: RunReport, told: ReadonlySet<string>): Markup {
  const own = report.checks.filter((check) => check.profile === profile);
  return html`<section class="group" data-group><h3>${profile}</h3>${VERDICTS.map((verdict) =>
    group(
      profile,
      verdict,
      own.filter((check) => check.verdict === verdict),
      report,
      told,
    ),
  )}</section>`;
}

/** What is broken is told of above, once. */
function group(
  profile: string,
  verdict: CheckResult['verdict'],
  checks: readonly CheckResult[],
  report: RunReport,
  told: ReadonlySet<string>,
): Markup | undefined {
  if (checks.length === 0) return undefined;
  const title = html`<h4 class="${verdict}"><span class="sign">${SIGN[verdict]}</span> ${WORD[verdict]}: ${counted(checks.length, 'rule')}</h4>`;
  const list = checks.every(isFinding)
    ? html`<ul>${checks.map(({ id, rule }) => html`<li data-verdict="${verdict}"><a href="#${ruleAnchor(id)}">${id}</a> ${prose(rule)}</li>`)}</ul>`
    : checks.map((check) => ruleCard(check, report, told));
  return html`<div id="${groupAnchor(profile, verdict)}" data-group>${title}${list}</div>`;
}

/** Those that broke something first, in full as long as there is room; and which events are told of. */
function scenarioCards(report: RunReport): { cards: Markup[]; told: ReadonlySet<string> } {
  const offences = offencesBy(report);
  const offencesOf = (scenario: ScenarioResult) => offences.get(scenarioAnchor(scenario)) ?? [];
  const worst = (verdict: CheckResult['verdict']) =>
    ['fail', 'harness-error', 'warn', 'incomplete'].indexOf(verdict);
  const rank = (verdict: CheckResult['verdict']) => (worst(verdict) < 0 ? 9 : worst(verdict));
  const sorted = report.scenarios
    .map((scenario) => ({ scenario, verdict: verdictOf(report, scenario), own: offencesOf(scenario) }))
    .sort((a, b) => rank(a.verdict) - rank(b.verdict) || b.own.length - a.own.length);
  let room = SCENARIO_BYTES;
  const told = new Set<string>();
  const cards = sorted.map(({ scenario, own }, i) => {
    const open = sorted.length === 1 || (i === 0 && own.length > 0);
    const drawn = room > 0;
    if (drawn) for (const { event } of own) told.add(eventAnchor(scenario, event.seq));
    const card = scenarioCard(report, scenario, own, { drawn, open });
    room -= card.text.length;
    return card;
  });
  return { cards, told };
}
