#!/bin/sh
# Prints the result of a job that is COMPLETE.
# usage: result.sh <jobId>
set -eu
curl --fail-with-body --silent --show-error \
  --request GET "$OMNI_BASE_URL/api/v1/ai/jobs/$1/result" \
  --header "Authorization: Bearer $OMNI_API_KEY"
