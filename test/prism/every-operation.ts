import type { SpaceControl } from '../../mock-server/index.js';
import { directoryRequests } from './directory-requests.js';
import { embedRequests } from './embed-requests.js';
import { aboutConversation, aboutJob, fine, submit, userOf } from './requests.js';
import type { Request, SecondOpinion } from './second-opinion.js';

/** One good request for each operation, in an order in which they all succeed. */
export async function everyOperation(opinion: SecondOpinion, space: SpaceControl): Promise<Request[]> {
  const { jobId, conversationId } = await fine(opinion, space, submit(space), 201);
  const { modelId } = space;
  const { topics } = await fine(opinion, space, { operation: 'modelsListTopics', path: { modelId } }, 200);
  const topicName = (topics as { name: string }[])[0]?.name ?? '';
  const question = { modelId, prompt: 'What were net sales by month this year?' };
  const session = { externalId: 'cust-new', name: 'Nia', contentPath: '/my', groups: [], userAttributes: {} };
  return [
    submit(space),
    aboutJob('aiJobStatus', jobId),
    aboutJob('aiJobResult', jobId),
    aboutJob('aiJobCancel', jobId),
    {
      ...aboutJob('aiJobFeedback', jobId),
      query: { userId: userOf(space) },
      body: { rating: 'bad', comment: 'No.' },
    },
    { operation: 'aiConversationsList', query: { pageSize: '5' } },
    aboutConversation(conversationId),
    { operation: 'modelsList', query: { include: 'activeBranches', modelKind: 'SHARED' } },
    { operation: 'modelsListTopics', path: { modelId } },
    { operation: 'modelsGetTopic', path: { modelId, topicName } },
    { operation: 'whoami' },
    { operation: 'embedSsoGenerateSession', body: session },
    { operation: 'embedSsoGenerateSessionUnstable', body: session },
    { operation: 'scimEmbedUsersList', query: { filter: 'embedExternalId eq "cust-42"', count: '3' } },
    { operation: 'scimEmbedUsersGet', path: { id: userOf(space) } },
    { operation: 'scimEmbedUsersDelete', path: { id: space.embedUsers[1]?.userId ?? '' } },
    aboutJob('aiJobVisualization', jobId),
    {
      operation: 'aiGenerateQuery',
      body: { ...question, userId: userOf(space), currentTopicName: topicName },
    },
    { operation: 'aiPickTopic', body: { ...question, potentialTopicNames: [topicName] } },
    { operation: 'aiSearchOmniDocs', body: { question: 'How do access filters work?' } },
    { operation: 'aiBranding' },
    ...(await directoryRequests(opinion, space)),
    ...(await embedRequests(opinion, space)),
  ];
}
