# shellcheck shell=bash disable=SC2016 # A $ in single quotes is jq's.
# The life of a job: submitted once, polled to its end, read, cancelled if asked.

_OMNI_POLL_EVERY=2000       # Omni asks for 2 to 5 seconds between polls.
_OMNI_FIRST_POLL_AFTER=1000 # A refusal or a tiny question can end a job within a second; most take 15 to 60.
_OMNI_SUBMIT_ATTEMPTS=6
_OMNI_CANCEL_ATTEMPTS=6
_OMNI_RESULT_ATTEMPTS=8

# A denial accepted nothing. If the person was deleted and made anew, the question goes out once more with their new id.
_omni_submit() {
  local stale=$_OMNI_USER_ID denial
  _omni_go_on || return
  if ! _omni_be_first submitting "$_OMNI_LIFE/fate"; then
    _omni_end cancelled 'The question was cancelled.'
    return
  fi
  _omni_submit_once && return
  [[ $_OMNI_OUTCOME == failed && $_OMNI_STATUS == @(403|404) ]] || return
  denial=$_OMNI_MESSAGE
  _omni_find_user "$stale" || return
  if [[ $_OMNI_USER_ID == "$stale" ]]; then
    _omni_end failed "$denial"
    return
  fi
  _omni_submit_once
}

# Twice would make two jobs, so after a lost answer nobody knows; a 429 accepted nothing.
_omni_submit_once() {
  local attempt
  for ((attempt = 1; ; attempt++)); do
    _omni_request POST "/api/v1/ai/jobs?userId=$_OMNI_USER_ID" "$_OMNI_LIFE/question.json"
    if _omni_is_success && read -r _OMNI_JOB _OMNI_CONVERSATION < <(_omni_jq submitted -Rsr "$_OMNI_LIFE/body"); then
      _omni_claim_conversation
      printf '{"jobId":"%s","conversationId":"%s"}' "$_OMNI_JOB" "$_OMNI_CONVERSATION" >"$_OMNI_LIFE/job.json"
      echo "$_OMNI_JOB" >"$_OMNI_LIFE/job"
      return
    fi
    if [[ $_OMNI_STATUS == @(000|2??|408|5??) ]]; then
      _omni_end unknown 'Omni may or may not have accepted the question; it was not sent again.'
      return
    fi
    if [[ $_OMNI_STATUS != 429 ]] || ((attempt == _OMNI_SUBMIT_ATTEMPTS)); then
      _omni_refused
      return
    fi
    _omni_back_off "$attempt"
    _omni_pause "$REPLY" || return
  done
}

_omni_refused() {
  _omni_trouble
  _omni_end failed "Omni refused: $REPLY"
}

_omni_wait_for_completion() {
  local troubles=0 wait=$_OMNI_FIRST_POLL_AFTER
  while _omni_pause "$wait"; do
    if _omni_request GET "/api/v1/ai/jobs/$_OMNI_JOB" && _omni_is_success; then
      _omni_read_state || return
      if [[ $REPLY == COMPLETE ]]; then return; fi
      troubles=0 wait=$_OMNI_POLL_EVERY
    elif _omni_is_transient; then
      # A poll that failed is no news about the job, which goes on at Omni; the deadline ends the waiting.
      _omni_back_off $((++troubles))
      wait=$((REPLY > _OMNI_POLL_EVERY ? REPLY : _OMNI_POLL_EVERY))
    else
      _omni_refused
      return
    fi
  done
  return 1
}

# Fails when the job has ended without an answer. A state that nobody has heard of is not an end.
_omni_read_state() {
  local -a line
  mapfile -t line < <(_omni_jq 'status($id)' -Rsr --arg id "$_OMNI_JOB" "$_OMNI_LIFE/body")
  REPLY=${line[0]-}
  case $REPLY in
    FAILED) _omni_end failed "Omni could not answer: ${line[*]:1}" ;;
    CANCELLED) _omni_end cancelled 'The question was cancelled.' ;;
    '') _omni_end failed 'Omni answered a status request with something that is not the status of this job.' ;;
  esac
}

# A result can be missing for a moment after COMPLETE, and is gone after 14 days: both are a 404.
_omni_read_result() {
  local attempt
  for ((attempt = 1; ; attempt++)); do
    if _omni_request GET "/api/v1/ai/jobs/$_OMNI_JOB/result" && _omni_is_success; then
      # Whatever the content type says (application/octet-stream has been seen), the body is one JSON object.
      _omni_jq 'answer($job)' -Rsce --slurpfile job "$_OMNI_LIFE/job.json" "$_OMNI_LIFE/body" \
        >"$_OMNI_LIFE/answer.json" 2>/dev/null ||
        _omni_end failed 'The answer cannot be read: it is not a JSON object.'
      return
    fi
    if ((attempt == _OMNI_RESULT_ATTEMPTS)) || { ! _omni_is_transient && [[ $_OMNI_STATUS != @(404|409) ]]; }; then
      _omni_trouble
      _omni_end failed "The answer cannot be read: $REPLY"
      return
    fi
    _omni_back_off "$attempt"
    if [[ $_OMNI_STATUS == 404 ]]; then REPLY=1000; fi
    _omni_pause "$REPLY" || return
  done
}

# _omni_cancel_job JOB_ID: REPLY says what is known then. Cancelling is idempotent, so it may be tried again.
_omni_cancel_job() {
  local attempt
  for ((attempt = 1; attempt <= _OMNI_CANCEL_ATTEMPTS; attempt++)); do
    _omni_request POST "/api/v1/ai/jobs/$1/cancel"
    case $_OMNI_STATUS in
      2??)
        case $(_omni_jq state -Rsr "$_OMNI_LIFE/body") in
          CANCELLED) REPLY=cancelled ;;
          COMPLETE | FAILED) REPLY=already-ended ;;
          DELIVERING) REPLY=not-cancellable ;;
          *) REPLY=requested ;;
        esac
        return
        ;;
      400) # The job is delivering its answer.
        REPLY=not-cancellable
        return
        ;;
      409) ;; # The job changed under the request.
      *) _omni_is_transient || break ;;
    esac
    _omni_back_off "$attempt"
    _omni_pause "$REPLY" || break
  done
  REPLY=failed
}
