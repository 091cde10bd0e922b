import type { ChartType, Grain } from '../semantic-query.js';
import type { Cue } from './cues.js';
import { Phrases } from './phrases.js';

let known: Phrases<Cue> | null = null;

/** The phrases of all cues, put together when first needed: a mock that starts does not wait for them. */
export function allCues(): Phrases<Cue> {
  known ??= new Phrases(phrasesOf([...FIXED, ...grains(), ...charts(), ...comparisons()]));
  return known;
}

/** Later ones win over earlier ones that are the same. */
const phrasesOf = (entries: readonly Entry[]) =>
  entries.flatMap(([cue, phrases]) => phrases.split(',').map((phrase) => [phrase, cue] as const));

/** A cue, and its phrases with commas between. */
type Entry = readonly [Cue, string];

const MODIFIERS =
  'average,avg,mean,median,maximum,minimum,max,min,share,percentage,percent,growth,ratio,rate,cumulative,running,forecast,predicted,expected,' +
  'projected,planned,budgeted,target,gross,variance,difference,margin,profit,cost,distinct,unique,typical,' +
  'more than,less than,fewer than,at least,at most,greater than,above,below,under,rolling';

const FILLERS =
  'a,an,the,i,me,my,we,us,our,you,your,they,their,them,he,she,his,her,its,it,that,this,these,those,there,here,what,how,' +
  'is,are,was,were,be,been,being,am,do,does,did,done,doing,have,has,had,can,could,would,should,will,shall,may,might,must,' +
  'show,give,tell,get,see,find,display,present,report,want,like,need,know,look,looking,go,going,went,come,came,coming,' +
  'please,thanks,thank,hi,hello,hey,ok,okay,so,well,much,many,as,up,down,out,over,during,into,than,if,when,while,but,' +
  'total,overall,sum,altogether,combined,together,figure,figures,data,numbers,number,amount,value,values,result,results,' +
  "what's,who's,how's,let's,lets,let,i'd,i'm,we've,we're,make,made,made by,been,sell,sold,selling,buy,bought,place,placed," +
  'perform,performed,performing,performance,doing,earn,earned,happen,happened,bring,brought,receive,received,take,took,' +
  'each other,between,view,breakdown,break down,split,group,grouped,broken down,split up,dimension,measure,chart,' +
  'some,there were,exactly,currently,right,please show,company,business,team,question,answer,help,quick,quickly,' +
  'overview,summary,summarize,summarise,calculate,compute,analyze,analyse,analysis,tell me,say,said,ahead,up to,one,ones,' +
  'first,day,set,via,use,used,using,actually,really,simply,most recent,different,to,on,with,via,through,about,detail,details,' +
  'euro,euros,eur,dollar,dollars,usd,currency,general,review,meeting,board,presentation,business review,understand,check,' +
  'learn,developed,develop,changed,change,looked,various,respective,respectively,order';

const FIXED: readonly Entry[] = [
  [{ kind: 'filler' }, FILLERS],
  [{ kind: 'modifier' }, MODIFIERS],
  [{ kind: 'by' }, 'by,per,each,every,for each,for every,in each,in every,of each,across,by each,by every'],
  [{ kind: 'by' }, 'split by,broken down by,break down by,grouped by,group by,sliced by,breakdown by'],
  [{ kind: 'by' }, 'separately for,for the different,for each of the'],
  [{ kind: 'count' }, 'how many,number of,the number of,count of,count,how many different'],
  [{ kind: 'which' }, 'which,who,whose,list,list of,name,enumerate,list all,list the'],
  [{ kind: 'of', only: false }, 'in,for,of,from,at,within,inside,where'],
  [
    { kind: 'of', only: true },
    'only,just,only in,only for,just in,just for,only from,limited to,restrict to',
  ],
  [{ kind: 'of', only: true }, 'restricted to,filter to,filter on,filter by,filter for,narrow to,limit to'],
  [{ kind: 'except' }, 'except,except for,excluding,exclude,without,other than,apart from,but not,not in'],
  [
    { kind: 'except' },
    'leave out,leaving out,remove,drop,outside,outside of,not from,ignoring,minus,take out',
  ],
  [{ kind: 'all' }, 'all,any,all the,all of,across all,for all,in all,regardless of,irrespective of'],
  [{ kind: 'not' }, "not,aren't,isn't,no,non,never,don't,doesn't"],
  [{ kind: 'and' }, 'and,or,as well as,plus'],
  [{ kind: 'rank', descending: true, of: 'things', judged: true }, 'best,best performing'],
  [{ kind: 'rank', descending: true, of: 'things' }, 'top,biggest,largest,leading,strongest,greatest'],
  [{ kind: 'rank', descending: true, of: 'things' }, 'best selling,bestselling,top selling'],
  [
    { kind: 'rank', descending: true, of: 'amounts' },
    'highest,most,with the maximum,has the maximum,had the maximum,top by',
  ],
  [{ kind: 'rank', descending: false, of: 'things', judged: true }, 'worst,worst performing,poorest'],
  [{ kind: 'rank', descending: false, of: 'things' }, 'bottom,smallest,weakest,worst selling,least selling'],
  [
    { kind: 'rank', descending: false, of: 'amounts' },
    'lowest,least,fewest,with the minimum,has the minimum,had the minimum',
  ],
  [{ kind: 'sort' }, 'sort,sort by,sorted by,ordered by,sort that,sort it,sort them,sort this,sorted'],
  [{ kind: 'sort' }, 'sort that by,sort it by,sort them by,sort this by,rank by,ranked by,sort those by'],
  [{ kind: 'direction', descending: true, of: null }, 'descending,desc'],
  [{ kind: 'direction', descending: true, of: 'figures' }, 'highest first,largest first,biggest first'],
  [{ kind: 'direction', descending: true, of: 'figures' }, 'high to low,highest to lowest'],
  [{ kind: 'direction', descending: true, of: 'times' }, 'newest first,latest first'],
  [{ kind: 'direction', descending: true, of: 'names' }, 'z to a'],
  [{ kind: 'direction', descending: false, of: null }, 'ascending,asc'],
  [{ kind: 'direction', descending: false, of: 'figures' }, 'lowest first,smallest first'],
  [{ kind: 'direction', descending: false, of: 'figures' }, 'low to high,lowest to highest'],
  [{ kind: 'direction', descending: false, of: 'times' }, 'oldest first,earliest first,chronologically'],
  [{ kind: 'direction', descending: false, of: 'names' }, 'alphabetically,a to z'],
  [
    { kind: 'no-filters' },
    'without filters,without the filters,remove the filters,remove all filters,no filter',
  ],
  [
    { kind: 'no-filters' },
    'remove the filter,without the filter,drop the filter,unfiltered,everything,clear all',
  ],
  [{ kind: 'no-times' }, 'all time,all years,of all time,any time,ever,any date,all dates,whole history'],
  [{ kind: 'no-times' }, 'remove the time filter,remove the date filter,without the time filter'],
  [
    { kind: 'trend' },
    'over time,trend,trend of,development,evolution,time series,through time,trend over time',
  ],
  ...(
    [
      'break',
      'split',
      'show',
      'make',
      'group',
      'filter',
      'limit',
      'turn',
      'slice',
      'give me',
      'show me',
    ] as const
  ).map(
    // "Show this year" is about a year.
    (verb): Entry => [
      { kind: 'back', change: 'none' },
      ['that', 'it', 'them', 'those', 'that down', 'it down', 'them down', 'this down', 'this by']
        .map((it) => `${verb} ${it}`)
        .join(','),
    ],
  ),
  [
    { kind: 'back', change: 'none' },
    'the same,same,same thing,do the same,again,what about,how about,now,then',
  ],
  [{ kind: 'back', change: 'none' }, 'and now,and what about,and how about'],
  [
    { kind: 'back', change: 'replace' },
    'instead,rather,instead of that,swap in,swap to,switch to,replace with,replace it with',
  ],
  [{ kind: 'back', change: 'add' }, 'also,add,too,additionally,and also,as well,include,add the'],
];

const grains = (): Entry[] =>
  (
    [
      ['day', 'day', 'daily,day by day,day on day'],
      ['week', 'week', 'weekly,week by week'],
      ['month', 'month', 'monthly,month by month,calendar month'],
      ['quarter', 'quarter', 'quarterly,quarter by quarter'],
      ['year', 'year', 'yearly,annually,annual,year by year'],
      ['day_of_week_name', 'weekday', 'day of the week,day of week,days of the week,week day'],
      ['hour_of_day', 'hour', 'hourly,hour of the day,hour of day,time of day,hour by hour'],
    ] satisfies [Grain, string, string][]
  ).flatMap(([grain, bare, phrases]): Entry[] => [
    [{ kind: 'grain', grain, bare: true }, bare],
    [{ kind: 'grain', grain, bare: false }, phrases],
  ]);

const CHART_NAMES: Record<ChartType, readonly string[]> = {
  bar: ['bar', 'column', 'pie', 'donut', 'histogram', 'horizontal bar'],
  line: ['line', 'trend line', 'area', 'curve'],
  'stacked-bar': ['stacked', 'stacked bar', 'stacked column'],
  table: ['table', 'grid', 'spreadsheet'],
  kpi: ['kpi', 'single number', 'big number', 'single value'],
};

function charts(): Entry[] {
  const nouns = ['chart', 'graph', 'plot', 'diagram'];
  const ways = ['as', 'as a', 'as an', 'in a', 'into a', 'to a', 'as the'];
  const any = [...nouns, 'visualization', 'visualisation', 'picture'].flatMap((noun) => [
    noun,
    ...ways.map((as) => `${as} ${noun}`),
    `a ${noun}`,
  ]);
  const verbs = ['visualize', 'visualise', 'plot', 'chart', 'draw', 'graph'].flatMap((verb) => [
    verb,
    ...['it', 'that', 'them'].map((it) => `${verb} ${it}`),
  ]);
  const kinds = (Object.keys(CHART_NAMES) as ChartType[]).map((chart): Entry => {
    const phrases = CHART_NAMES[chart].flatMap((name) => [
      ...nouns.map((noun) => `${name} ${noun}`),
      ...ways.flatMap((as) => [`${as} ${name}`, ...nouns.map((noun) => `${as} ${name} ${noun}`)]),
    ]);
    return [{ kind: 'chart', chart }, phrases.join(',')];
  });
  return [[{ kind: 'chart', chart: null }, [...any, ...verbs].join(',')], ...kinds];
}

function comparisons(): Entry[] {
  const units = (['year', 'quarter', 'month', 'week'] as const).map((unit): Entry => {
    const short = { year: 'yoy', quarter: 'qoq', month: 'mom', week: 'wow' }[unit];
    return [{ kind: 'compare', unit }, `${unit} over ${unit},${unit} on ${unit},${short}`];
  });
  return [[{ kind: 'compare', unit: null }, COMPARISONS], ...units];
}

const COMPARISONS =
  'vs,versus,against,compare,compared,compared to,compared with,comparison,compare with,compare to,than,ahead of,behind,' +
  'relative to,comparison with,comparison to,compare that with,compare that to,compare it to,compare it with,' +
  'compare this with,compare this to,in comparison with,in comparison to,up on';
