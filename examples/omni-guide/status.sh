#!/bin/sh
# Prints the status of a job; its field `state` says how far it is.
# usage: status.sh <jobId>
set -eu
curl --fail-with-body --silent --show-error \
  --request GET "$OMNI_BASE_URL/api/v1/ai/jobs/$1" \
  --header "Authorization: Bearer $OMNI_API_KEY"
