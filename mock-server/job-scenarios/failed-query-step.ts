import { defineJobScenario } from '../core/jobs/job-scenario.js';
import { ordinary } from './steps.js';

export const failedQueryStep = defineJobScenario({
  name: 'failed-query-step',
  story: 'COMPLETE, but one query failed: its result has the five keys observed live and no CSV at all.',
  timeline: ordinary,
  shape: (result, at) => ({
    ...result,
    actions: [
      {
        type: 'generate_query',
        message: '',
        timestamp: at,
        isError: true,
        status: 'failed',
        result: {
          status: 'error',
          queryName: 'Returns by store',
          query: { table: 'returns', fields: ['returns.count'] },
          resultId: '2c4d6e80-9a0b-4c1d-8e2f-3a4b5c6d7e8f',
          error: { message: 'Query failed', detail: 'permission denied for table returns' },
        },
      },
      ...result.actions,
    ],
  }),
});
