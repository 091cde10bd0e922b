#!/usr/bin/env bash
# The Bash client without a protocol: one process for each question, which is told in its environment what to do and
# prints as its last line what became of it. SIGINT cancels. To have it judged:
#
#   omni-conformance run --spawn -- bash conformance/examples/bash/ask.sh
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=omni-client/omni-client.sh
source "$here/omni-client/omni-client.sh"
export -n OMNI_API_TOKEN OMNI_EMBED_SECRET OMNI_WEBHOOK_SECRET # Not for the programs that are started from here.

hello() {
  echo '{"ok":true,"name":"omni-testkit Bash example, spawned","version":"1","protocol":1,
    "capabilities":["ask","cancel","history"]}' | jq -c .
}

# The external id stays the JSON text it came as: an environment variable can hold less.
question() { jq -c '{externalId: .user.externalId} + .' <<<"$OMNI_REQUEST"; }

ask() {
  local asking
  omni_prepare question "$(question)" || return
  # Before anything is sent, so that no signal is lost. The question ends because of it, and says so itself.
  trap 'omni_cancel question >"$work/cancelled" &' INT
  omni_ask question >"$work/answer" &
  asking=$!
  # A `wait` ends early when a signal comes.
  until wait "$asking" || ! kill -0 "$asking" 2>/dev/null; do :; done
  # How the attempt to cancel went is told too, if it is known by now: an attempt may go on when all is over.
  touch "$work/cancelled"
  jq -c --slurpfile cancelled "$work/cancelled" \
    '{ok: true} + . + ($cancelled[0] // {} | with_entries(.key = "cancel"))' "$work/answer"
}

history() {
  if omni_history "$(question)" >"$work/turns" 2>"$work/errors"; then
    jq -c '{ok: true} + .' "$work/turns"
  else
    jq -Rsc '{ok: false, error: {message: .}}' "$work/errors"
  fi
}

# What is known of conversations outlives this process; everything else does not.
omni_open "${OMNI_STATE_DIR-}" || exit
work=$(mktemp -d) || exit
trap 'exit 143' TERM HUP
# shellcheck disable=SC2046 # One argument for each job.
trap 'kill $(jobs -p) 2>/dev/null; omni_close; rm -rf -- "$work"' EXIT

case ${OMNI_VERB-} in
  hello | ask | history) "$OMNI_VERB" ;;
  *) echo '{"ok":false,"error":{"message":"This script cannot do that."}}' ;;
esac
