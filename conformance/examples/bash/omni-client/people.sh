# shellcheck shell=bash disable=SC2016 # A $ in single quotes is jq's.
# Who a person of the application is at Omni, and which conversations are theirs.

_OMNI_MOST_PAGES=100

# A subshell cannot write into an array of its parent, so only the shell that prepares questions keeps these.
declare -A _OMNI_PEOPLE=() _OMNI_TURNS=()

# REPLY is a directory for what is known of the person with this id. It is a JSON text, in which no character is lost.
_omni_note_person() {
  REPLY=${_OMNI_PEOPLE["$1"]:-$_OMNI_HOME/person.${#_OMNI_PEOPLE[@]}}
  _OMNI_PEOPLE["$1"]=$REPLY
  mkdir -p -- "$REPLY"
  printf '%s\n' "$1" >"$REPLY/external-id.json"
}

# _omni_note_turn NAME CONVERSATION_ID: REPLY names the questions that this one has to wait for.
_omni_note_turn() {
  local turn
  REPLY=''
  [[ $2 ]] || return 0
  for turn in ${_OMNI_TURNS["$2"]-}; do
    [[ -e $_OMNI_HOME/ask.$turn/ended ]] || REPLY+="$turn "
  done
  _OMNI_TURNS["$2"]="$REPLY$1"
}

# Omni allows one active job in a conversation.
_omni_wait_for_turns() {
  local turn
  for turn in $_OMNI_EARLIER; do
    until [[ -e $_OMNI_HOME/ask.$turn/ended ]]; do _omni_pause 100 || return; done
  done
}

# _omni_find_user [STALE_ID]: finds the membership id of the person who asks, with one look-up for each person, however
# many questions of theirs wait for it; again if the one that is known has turned out to be stale. Fails closed: without
# a membership id Omni would answer with the reach of the key's owner.
_omni_find_user() {
  local lock status=0
  _OMNI_USER_ID=''
  exec {lock}>"$_OMNI_PERSON/lock"
  until flock -n "$lock" || ((status)); do
    _omni_pause 100 || status=1
  done
  ((status)) || _omni_recall_or_look_up "${1-}" || status=1
  exec {lock}>&-
  return "$status"
}

_omni_recall_or_look_up() {
  local known=$_OMNI_PERSON/membership-id
  if [[ -s $known && $(<"$known") != "$1" ]]; then
    _OMNI_USER_ID=$(<"$known")
    return
  fi
  rm -f -- "$known"
  _omni_look_up && echo "$_OMNI_USER_ID" >"$known"
}

_omni_look_up() {
  local page start=1 users total id
  for ((page = 0; page < _OMNI_MOST_PAGES; page++)); do
    if ! _omni_get "/api/scim/v2/embed/Users?filter=$_OMNI_FILTER&startIndex=$start&count=100"; then
      [[ $_OMNI_OUTCOME == failed ]] &&
        _omni_end refused "The person who asks could not be looked up: $_OMNI_MESSAGE"
      return 1
    fi
    # An instance that ignores the filter hands back everybody: the record itself must name the person.
    read -r users total id < <(
      _omni_jq 'found($who[0])' -Rsr --slurpfile who "$_OMNI_PERSON/external-id.json" "$_OMNI_LIFE/body"
    )
    if [[ $id ]]; then
      _OMNI_USER_ID=$id
      return
    fi
    start=$((start + users))
    ((users > 0 && start <= total)) || break
  done
  _omni_end refused 'Omni does not know the person who asks.'
}

# With an organization key Omni opens every conversation to everybody: keeping people apart is this client's own duty.
_omni_claim_conversation() { printf '%s\n' "$_OMNI_WHO" >"$_OMNI_OWNERS/conversation.$_OMNI_CONVERSATION"; }

_omni_demand_owner() {
  local owner=$_OMNI_OWNERS/conversation.$_OMNI_CONVERSATION
  if [[ $_OMNI_CONVERSATION && (! -e $owner || $(<"$owner") != "$_OMNI_WHO") ]]; then
    _omni_end refused 'This conversation does not belong to the person who asks.'
  fi
}
