export type { Plan, PlanInput, PlannedQuery, PlannedQuestion } from './plan.js';
export { planQuestion, planTopic } from './plan-question.js';
