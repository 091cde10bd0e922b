#!/bin/sh
# Cancels a job. Prints {jobId, state}.
# usage: cancel.sh <jobId>
set -eu
curl --fail-with-body --silent --show-error \
  --request POST "$OMNI_BASE_URL/api/v1/ai/jobs/$1/cancel" \
  --header "Authorization: Bearer $OMNI_API_KEY"
