// Generated. Do not edit; run `npm run generate`.
import type { OperationRow } from '../operation-row.js';

export type OperationId =
  | 'aiJobSubmit'
  | 'aiJobStatus'
  | 'aiJobCancel'
  | 'aiJobResult'
  | 'aiJobFeedback'
  | 'aiConversationsList'
  | 'aiConversationDetail'
  | 'modelsList'
  | 'modelsListTopics'
  | 'modelsGetTopic'
  | 'whoami'
  | 'embedSsoGenerateSession'
  | 'embedSsoGenerateSessionUnstable'
  | 'scimEmbedUsersList'
  | 'scimEmbedUsersGet'
  | 'scimEmbedUsersDelete'
;

export const operations: { readonly [Id in OperationId]: OperationRow<Id> } = {
  aiJobSubmit: {"operationId":"aiJobSubmit","method":"POST","path":"/api/v1/ai/jobs","statuses":[201,400,401,403,404,409,413,415,429,500],"responses":{"201":"AiJobSubmitResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","404":"ApiError404","409":"ApiError409","413":"ApiError413","415":"ApiError415","429":"ApiError429","500":"ApiError500"},"body":{"schema":"AiJobSubmitBody","required":true},"bodyKeys":["modelId","prompt","conversationId","branchId","topicName","webhookUrl","webhookSigningSecret","webhookMetadata","progressWebhookEnabled","attachments"]},
  aiJobStatus: {"operationId":"aiJobStatus","method":"GET","path":"/api/v1/ai/jobs/{jobId}","statuses":[200,400,401,403,404,429,500],"responses":{"200":"AiJobStatusResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","404":"ApiError404","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  aiJobCancel: {"operationId":"aiJobCancel","method":"POST","path":"/api/v1/ai/jobs/{jobId}/cancel","statuses":[200,400,401,403,404,409,429,500],"responses":{"200":"AiJobCancelResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","404":"ApiError404","409":"ApiError409","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  aiJobResult: {"operationId":"aiJobResult","method":"GET","path":"/api/v1/ai/jobs/{jobId}/result","statuses":[200,400,401,403,404,429,500],"responses":{"200":"AiJobResultResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","404":"ApiError404","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  aiJobFeedback: {"operationId":"aiJobFeedback","method":"POST","path":"/api/v1/ai/jobs/{jobId}/feedback","statuses":[200,400,401,403,404,409,413,415,429,500],"responses":{"200":"AiJobFeedbackResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","404":"ApiError404","409":"ApiError409","413":"ApiError413","415":"ApiError415","429":"ApiError429","500":"ApiError500"},"body":{"schema":"AiJobFeedbackBody","required":true},"bodyKeys":["rating","comment"]},
  aiConversationsList: {"operationId":"aiConversationsList","method":"GET","path":"/api/v1/ai/conversations","statuses":[200,400,401,403,404,429,500],"responses":{"200":"AiConversationsListResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","404":"ApiError404","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  aiConversationDetail: {"operationId":"aiConversationDetail","method":"GET","path":"/api/v1/ai/conversations/{conversationId}","statuses":[200,400,401,403,404,429,500],"responses":{"200":"AiConversationDetailResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","404":"ApiError404","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  modelsList: {"operationId":"modelsList","method":"GET","path":"/api/v1/models","statuses":[200,400,401,403,429,500],"responses":{"200":"ModelsListResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  modelsListTopics: {"operationId":"modelsListTopics","method":"GET","path":"/api/v1/models/{modelId}/topic","statuses":[200,400,401,403,404,429,500],"responses":{"200":"ModelsListTopicsResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","404":"ApiError404","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  modelsGetTopic: {"operationId":"modelsGetTopic","method":"GET","path":"/api/v1/models/{modelId}/topic/{topicName}","statuses":[200,400,401,403,404,429,500],"responses":{"200":"ModelsGetTopicResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","404":"ApiError404","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  whoami: {"operationId":"whoami","method":"GET","path":"/api/v1/whoami","statuses":[200,400,401,429,500],"responses":{"200":"WhoamiResponse","400":"ApiError400","401":"ApiError401","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  embedSsoGenerateSession: {"operationId":"embedSsoGenerateSession","method":"POST","path":"/api/v1/embed/sso/generate-session","statuses":[200,400,401,403,413,415,429,500],"responses":{"200":"EmbedSsoGenerateSessionResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","413":"ApiError413","415":"ApiError415","429":"ApiError429","500":"ApiError500"},"body":{"schema":"EmbedSsoGenerateSessionBody","required":true},"bodyKeys":["externalId","name","contentPath","groups","userAttributes","connectionRoles","modelRoles","entity","entityFolderLabel","entityGroupLabel","entityFolderContentRole","entityFolderGroupContentRole","preserveEntityFolderContentRole","email","mode","accessBoost","customTheme","customThemeId","filterSearchParam","linkAccess","uiSettings"]},
  embedSsoGenerateSessionUnstable: {"operationId":"embedSsoGenerateSessionUnstable","method":"POST","path":"/api/unstable/embed/sso/generate-session","statuses":[200,400,401,403,413,415,429,500],"responses":{"200":"EmbedSsoGenerateSessionResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","413":"ApiError413","415":"ApiError415","429":"ApiError429","500":"ApiError500"},"body":{"schema":"EmbedSsoGenerateSessionBody","required":true},"bodyKeys":["externalId","name","contentPath","groups","userAttributes","connectionRoles","modelRoles","entity","entityFolderLabel","entityGroupLabel","entityFolderContentRole","entityFolderGroupContentRole","preserveEntityFolderContentRole","email","mode","accessBoost","customTheme","customThemeId","filterSearchParam","linkAccess","uiSettings"]},
  scimEmbedUsersList: {"operationId":"scimEmbedUsersList","method":"GET","path":"/api/scim/v2/embed/Users","statuses":[200,400,401,403,429,500],"responses":{"200":"ScimUsersListResponse","400":"ApiError400","401":"ApiError401","403":"ApiError403","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  scimEmbedUsersGet: {"operationId":"scimEmbedUsersGet","method":"GET","path":"/api/scim/v2/embed/Users/{id}","statuses":[200,401,403,404,429,500],"responses":{"200":"ScimUserResponse","401":"ApiError401","403":"ApiError403","404":"ApiError404","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
  scimEmbedUsersDelete: {"operationId":"scimEmbedUsersDelete","method":"DELETE","path":"/api/scim/v2/embed/Users/{id}","statuses":[204,401,403,404,429,500],"responses":{"204":null,"401":"ApiError401","403":"ApiError403","404":"ApiError404","429":"ApiError429","500":"ApiError500"},"body":null,"bodyKeys":[]},
};
