#!/usr/bin/env bash
# Lets omni-conformance drive your client: a JSON request a line on standard input, a reply a line on standard output.
# What to do: connect your client where it says YOUR CLIENT. Log to standard error only. Needs jq and flock.
set -uo pipefail

# YOUR CLIENT: load it here. It must use these three, and no other address or key.
: "${OMNI_BASE_URL:?}" "${OMNI_API_KEY:?}" "${OMNI_MODEL_ID:?}"

work=$(mktemp -d) || exit
trap 'exit 143' TERM INT HUP
trap 'end_jobs; rm -rf -- "$work"' EXIT

# What still runs in the background ends with the adapter.
end_jobs() {
  local IFS=$'\n'
  # shellcheck disable=SC2046 # One argument for each job.
  kill $(jobs -p) 2>/dev/null
  wait
}

# Asks a question on behalf of a person, and prints how it ended. Several run at once, each in its own process.
ask() {
  local external_id prompt conversation_id seconds
  external_id=$(jq -r .user.externalId <<<"$1")
  prompt=$(jq -r .prompt <<<"$1")
  conversation_id=$(jq -r '.conversationId // ""' <<<"$1") # Empty, unless this is a follow-up.
  seconds=$(jq '.deadlineMs / 1000' <<<"$1")
  # YOUR CLIENT: have it answer this, in place of the line below, and print what its user would see:
  #     {"outcome": "answered", "text": …, "conversationId": …, "jobId": …}
  #     {"outcome": "failed", "message": …}, or timed-out, cancelled, unknown, refused
  not_connected "$external_id" "$prompt" "$conversation_id" "$seconds"
}

not_connected() {
  echo 'adapter.sh does not call your client yet: do so in ask(), at YOUR CLIENT' >&2
  return 1
}

# YOUR CLIENT: what it can do. For another verb write a function like ask, offer it here and name it at the end.
#     cancel: {"ask": <id of the ask>} -> {"outcome": "cancelled"}; history: -> {"turns": [{"role": "user", "text": …}]}
hello() {
  jq -n '"Not connected in the adapter yet." as $reason
    | {name: "my client", version: "0", protocol: 1, capabilities: ["ask"],
       declined: [{capability: "cancel", $reason}, {capability: "history", $reason}]}'
}

unknown() {
  echo "this adapter does not know the verb $(jq .verb <<<"$1")" >&2
  return 1
}

# serve ID REQUEST COMMAND: replies with the object that the command prints, or with what it says when it fails.
serve() {
  local out=$work/$1
  if "$3" "$2" >"$out" 2>"$out.errors"; then
    jq -c --argjson id "$1" '{id: $id, ok: true} + .' "$out" >"$out.reply"
  else
    jq -cRs --argjson id "$1" '{id: $id, ok: false, error: {message: rtrimstr("\n")}}' "$out.errors" >"$out.reply"
  fi
  flock "$work" cat "$out.reply" # One reply after the other.
}

while IFS= read -r request; do
  id=$(jq .id <<<"$request")
  case $(jq -r .verb <<<"$request") in
    hello) serve "$id" "$request" hello & ;;
    ask) serve "$id" "$request" ask & ;;
    bye)
      flock "$work" echo "{\"id\":$id,\"ok\":true}"
      break
      ;;
    *) serve "$id" "$request" unknown & ;;
  esac
done
