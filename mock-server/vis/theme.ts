import type { Config } from 'vega-lite';

/** Name of the font that comes with the package. */
export const FONT_NAME = 'DejaVu Sans';

/** Okabe and Ito's eight colours, told apart with any kind of colour vision; black comes last, yellow late. */
const PALETTE = ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#56B4E9', '#D55E00', '#F0E442', '#000000'];

const TEXT = '#333333';
const QUIET = '#666666';
const LINE = '#dddddd';

/** Labels of a legend are cut to this width. */
export const LEGEND = 160;

/** How every picture looks. The package brings one weight of the font, so nothing is bold. */
export const theme: Config = {
  background: '#ffffff',
  padding: 20,
  font: FONT_NAME,
  title: {
    anchor: 'start',
    color: TEXT,
    fontSize: 17,
    fontWeight: 'normal',
    frame: 'bounds',
    limit: 740,
    offset: 14,
    subtitleColor: QUIET,
    subtitleFontSize: 12,
    subtitleFontWeight: 'normal',
    subtitlePadding: 6,
  },
  view: { stroke: null },
  range: { category: PALETTE },
  axis: {
    domainColor: LINE,
    gridColor: '#eeeeee',
    labelColor: TEXT,
    labelFlush: false,
    labelFontSize: 12,
    labelPadding: 6,
    labelSeparation: 8,
    maxExtent: 300,
    tickColor: LINE,
    titleColor: QUIET,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    titleLimit: 320,
    titlePadding: 10,
  },
  axisQuantitative: { domain: false, format: ',~f', tickCount: 6, ticks: false },
  legend: {
    labelColor: TEXT,
    labelFontSize: 12,
    labelLimit: LEGEND,
    symbolSize: 90,
    titleColor: QUIET,
    titleFontSize: 12,
    titleFontWeight: 'normal',
  },
  mark: { color: PALETTE[0] ?? TEXT },
  scale: { bandPaddingInner: 0.25 },
  point: { filled: true, size: 45 },
};
