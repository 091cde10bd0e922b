# shellcheck shell=bash source-path=SCRIPTDIR source-path=SCRIPTDIR/omni-client
# shellcheck disable=SC2016 # A $ in single quotes is jq's.
# Asks Omni questions on behalf of the embed users of an application. Needs Bash 5, curl, jq and flock.
#
#   source omni-client/omni-client.sh
#   omni_open                     # reads OMNI_BASE_URL, OMNI_API_KEY and OMNI_MODEL_ID
#   trap omni_close EXIT
#   omni_prepare top5 '{"externalId": "cust-42", "prompt": "Top 5 products?", "deadlineMs": 120000}'
#   omni_ask top5                 # prints the answer
#
# A question is prepared in one shell and asked in that shell or in a subshell of it, so several `omni_ask … &` run
# side by side, and `omni_cancel top5` from another subshell reaches the one it names. What is printed is always one
# JSON object on a line. Names that begin with an underscore are for this library alone.

_OMNI_LIBRARY=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$_OMNI_LIBRARY/waiting.sh"
source "$_OMNI_LIBRARY/http.sh"
source "$_OMNI_LIBRARY/people.sh"
source "$_OMNI_LIBRARY/jobs.sh"

# omni_open [DIRECTORY]: reads the environment, and makes a directory that nobody else may look into. Whose conversations
# are whose is kept in DIRECTORY, if there is one, for programs that come later.
omni_open() {
  local - tool
  set +x # A trace would show the key.
  for tool in curl jq flock; do
    type "$tool" >/dev/null || return
  done
  _OMNI_URL=${OMNI_BASE_URL%/} _OMNI_KEY=$OMNI_API_KEY _OMNI_MODEL=$OMNI_MODEL_ID
  # Both are written into a configuration for curl, where a quote would end the value.
  if [[ ! $_OMNI_URL =~ ^https?://[^[:space:]\"\\]+$ || $_OMNI_URL == */api ]]; then
    echo 'OMNI_BASE_URL must be an http or https address that does not end in /api: every path brings its own.' >&2
    return 1
  fi
  if [[ ! $_OMNI_KEY =~ ^[A-Za-z0-9._~+/=-]+$ ]]; then
    echo 'OMNI_API_KEY is no key.' >&2
    return 1
  fi
  export -n OMNI_API_KEY # Whatever is started from here need not know it.
  _OMNI_HOME=$(mktemp -d "${TMPDIR:-/tmp}/omni-client.XXXXXX") || return
  _OMNI_OWNERS=${1:-$_OMNI_HOME}
}

# omni_close: for the end, when nothing runs in the background any more.
omni_close() { rm -rf -- "${_OMNI_HOME:?}"; }

# omni_prepare NAME QUESTION: notes a question under a name of letters and digits. Its deadline begins now. QUESTION is
# an object with "externalId", "prompt" and "deadlineMs", and with "conversationId" if it is a follow-up.
omni_prepare() {
  local -
  set +o errexit +o noclobber
  local question life="$_OMNI_HOME/ask.$1"
  mapfile -t question < <(_omni_jq 'prepared($model)' -r --arg model "$_OMNI_MODEL" <<<"$2")
  ((${#question[@]} == 5)) || return
  local who=${question[0]} filter=${question[1]} conversation=${question[2]} milliseconds=${question[3]}
  _omni_make_life "$life" || return
  printf '%s\n' "${question[4]}" >"$life/question.json"
  : >"$life/job.json"
  _omni_note_person "$who"
  local person=$REPLY
  _omni_note_turn "$1" "$conversation"
  local earlier=$REPLY
  _omni_now
  printf '%s\n' $((REPLY + milliseconds)) "$who" "$filter" "$person" "$conversation" "$earlier" >"$life/terms"
}

# omni_ask NAME: asks a prepared question and waits for its end. That is the "outcome" answered, with "text", "tables"
# and "incomplete"; or failed, cancelled, timed-out, unknown or refused, with "message".
omni_ask() {
  local -
  set +o errexit +o noclobber
  local life=$_OMNI_HOME/ask.$1 deadline
  {
    read -r deadline
    IFS= read -r _OMNI_WHO
    read -r _OMNI_FILTER
    IFS= read -r _OMNI_PERSON
    read -r _OMNI_CONVERSATION
    read -r _OMNI_EARLIER
  } <"$life/terms" || return
  _omni_live "$life" "$deadline"
  if ! { _omni_demand_owner && _omni_find_user && _omni_wait_for_turns && _omni_submit &&
    _omni_wait_for_completion && _omni_read_result; }; then
    _omni_jq 'ended($how; $job)' -Rsc --arg how "$_OMNI_OUTCOME" --slurpfile job "$life/job.json" \
      <<<"$_OMNI_MESSAGE" >"$life/answer.json"
  fi
  _omni_be_first ended "$life/fate" || : # It may have been submitted, or cancelled.
  : >"$life/ended"
  _omni_leave
  _omni_show "$life/answer.json"
}

# omni_cancel NAME: stops a question. Its "outcome" is what is known then: cancelled, requested, already-ended,
# not-cancellable or failed. After any but the first, the end of the ask tells how it ended.
omni_cancel() {
  local -
  set +o errexit +o noclobber
  local ask=$_OMNI_HOME/ask.$1 fate=''
  if [[ ! -d $ask ]]; then
    echo "There is no question $1 to cancel." >&2
    return 1
  fi
  _omni_live_for 30000 || return
  if _omni_be_first cancelled "$ask/fate"; then
    fate=cancelled
    _omni_stop "$ask"
  fi
  until [[ $fate && ($fate != submitting || -s $ask/job || -e $ask/ended) ]]; do
    _omni_pause 50 || break
    fate=$(<"$ask/fate")
  done
  case $fate in
    cancelled) REPLY=cancelled ;;
    ended) REPLY=already-ended ;;
    *) if [[ -s $ask/job ]]; then _omni_cancel_job "$(<"$ask/job")"; else REPLY=failed; fi ;;
  esac
  if [[ $REPLY == cancelled ]]; then _omni_stop "$ask"; fi
  _omni_leave
  printf '{"outcome":"%s"}\n' "$REPLY"
}

# omni_history QUESTION: the "turns" of a conversation, oldest first. QUESTION is an object with "externalId" and
# "conversationId"; the conversation has to be one of this person's own.
omni_history() {
  local -
  set +o errexit +o noclobber
  { IFS= read -r _OMNI_WHO && read -r _OMNI_CONVERSATION; } < <(_omni_jq 'reader' -r <<<"$1") || return
  _omni_live_for 30000 || return
  if _omni_demand_owner && _omni_get "/api/v1/ai/conversations/$_OMNI_CONVERSATION"; then
    _omni_jq 'turns' -Rsc "$_OMNI_LIFE/body" >"$_OMNI_LIFE/turns.json"
    _omni_leave
    _omni_show "$_OMNI_LIFE/turns.json"
  else
    _omni_leave
    printf '%s\n' "${_OMNI_MESSAGE//"$_OMNI_KEY"/[key]}" >&2
    return 1
  fi
}
