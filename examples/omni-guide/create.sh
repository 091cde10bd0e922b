#!/bin/sh
# Creates a job on behalf of an embed user. Prints {jobId, conversationId, omniChatUrl}.
# usage: create.sh "What were net sales by month this year?"
set -eu
curl --fail-with-body --silent --show-error \
  --request POST "$OMNI_BASE_URL/api/v1/ai/jobs?userId=$OMNI_USER_ID" \
  --header "Authorization: Bearer $OMNI_API_KEY" \
  --header "Content-Type: application/json" \
  --data "{\"modelId\": \"$OMNI_MODEL_ID\", \"prompt\": \"$1\"}"
