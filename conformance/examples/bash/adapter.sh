#!/usr/bin/env bash
# Connects the Bash client to the conformance suite: one JSON object a line, on standard input and output.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=omni-client/omni-client.sh
source "$here/omni-client/omni-client.sh"
export -n OMNI_API_TOKEN OMNI_EMBED_SECRET OMNI_WEBHOOK_SECRET # Not for the programs that are started from here.

omni_open || exit
work=$(mktemp -d) || exit
trap 'exit 143' TERM INT HUP
trap 'stop_jobs; omni_close; rm -rf -- "$work"' EXIT

# Ends what this process runs in the background, whatever IFS the signal came into.
stop_jobs() {
  local IFS=$'\n'
  # shellcheck disable=SC2046 # One argument for each job.
  kill $(jobs -p) 2>/dev/null
  wait
}

# A reply can be longer than what a pipe takes in one piece, so they go out one after the other.
say() {
  {
    flock 9
    printf '%s\n' "$1"
  } 9>"$work/output.lock"
}

# answer ID COMMAND...: runs a command that prints a JSON object, and replies with that object.
answer() {
  local id=$1 out=$work/$1 body
  trap 'stop_jobs; exit 143' TERM
  # Not $(...): that would be one more process, and one that a signal to this one does not reach.
  if "${@:2}" >"$out" 2>"$out.errors"; then
    body=$(<"$out")
    say "{\"id\":$id,\"ok\":true,${body#\{}"
  else
    say "{\"id\":$id,\"ok\":false,\"error\":{\"message\":$(jq -Rs . "$out.errors")}}"
  fi
  printf '%s' "$(<"$out.errors")" >&2
}

hello() {
  echo '{"name":"omni-testkit Bash example","version":"1","protocol":1,"capabilities":["ask","cancel","history"]}'
}

unsupported() {
  echo "$1 is not supported" >&2
  return 1
}

while IFS= read -r line; do
  {
    read -r id verb ask
    read -r question
  } < <(jq -r '"\(.id) \(.verb) \(.ask)", ({externalId: .user.externalId} + . | tojson)' <<<"$line")
  case $verb in
    hello) answer "$id" hello & ;;
    ask)
      # Prepared here, so that a cancel on the next line finds it.
      omni_prepare "$id" "$question"
      answer "$id" omni_ask "$id" &
      ;;
    cancel) answer "$id" omni_cancel "$ask" & ;;
    history) answer "$id" omni_history "$question" & ;;
    bye)
      say "{\"id\":$id,\"ok\":true}"
      break
      ;;
    *) answer "$id" unsupported "$verb" & ;;
  esac
done
