/** What an organization has switched on. Not open points of the contract, but settings of the tenant. */
export interface Features {
  /** AI query generation. */
  readonly ai: boolean;
  /** The AI jobs API. */
  readonly jobsApi: boolean;
  readonly omniAgent: boolean;
  readonly aiCredits: 'available' | 'used-up';
  /** Pictures of job results (the `apiAiVis` flag). */
  readonly aiVis: boolean;
  readonly embed: boolean;
}

export const ALL_FEATURES: Features = {
  ai: true,
  jobsApi: true,
  omniAgent: true,
  aiCredits: 'available',
  aiVis: true,
  embed: true,
};
