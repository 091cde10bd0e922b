# shellcheck shell=bash
# Deadlines, and how long to wait before another attempt. Times are in milliseconds; a function that finds something out
# leaves it in REPLY, which spares a subshell.

_OMNI_LONGEST_GUESS=8000
_OMNI_LONGEST_OBEYED=30000 # A server may ask for an hour; the deadline should decide, not a header.

_omni_now() { REPLY=$((${EPOCHREALTIME//[!0-9]/} / 1000)); }

# What waits has a life: a directory to work in, a deadline, and a pipe through which somebody else can end it.
_omni_make_life() { mkdir -- "$1" && mkfifo -- "$1/stop"; }

# Lives the life in this directory from now on, until that moment.
_omni_live() {
  _OMNI_LIFE=$1 _OMNI_DEADLINE=$2 _OMNI_OUTCOME='' _OMNI_MESSAGE=''
  exec {_OMNI_STOP}<>"$_OMNI_LIFE/stop"
}

# A life of its own for something that takes this long at most.
_omni_live_for() {
  local life
  life=$(mktemp -d "$_OMNI_HOME/life.XXXXXX") && mkfifo "$life/stop" || return
  _omni_now
  _omni_live "$life" $((REPLY + $1))
}

# Ends the life in that directory: what waits there stops waiting.
_omni_stop() { echo stop 1<>"$1/stop"; }

_omni_leave() { exec {_OMNI_STOP}>&-; }

# Notes how the question ended, if not with an answer. Fails, so that the steps after it are not taken.
_omni_end() {
  _OMNI_OUTCOME=$1 _OMNI_MESSAGE=$2
  return 1
}

_omni_left() {
  _omni_now
  REPLY=$((_OMNI_DEADLINE > REPLY ? _OMNI_DEADLINE - REPLY : 0))
}

_omni_seconds() { printf -v REPLY '%d.%03d' $(($1 / 1000)) $(($1 % 1000)); }

# Fails when this life is over.
_omni_go_on() {
  if read -r -t 0 -u "$_OMNI_STOP" _; then
    _omni_end cancelled 'The question was cancelled.'
    return
  fi
  _omni_left
  ((REPLY > 0)) || _omni_end timed-out 'Omni did not answer in time. The question may still be running there.'
}

# Waits; fails as soon as this life is over. A read that times out is a sleep that can be woken.
_omni_pause() {
  _omni_go_on || return
  _omni_seconds $(($1 < REPLY ? $1 : REPLY))
  if read -r -t "$REPLY" -u "$_OMNI_STOP" _; then
    _omni_end cancelled 'The question was cancelled.'
    return
  fi
  _omni_go_on
}

# How long to wait after failed attempt number $1, from 1. Omni promises no Retry-After; one that comes is obeyed.
_omni_back_off() {
  local wait=$(($1 > 3 ? _OMNI_LONGEST_GUESS : 1000 << ($1 - 1)))
  if _omni_asked_to_wait; then
    wait=$((REPLY < 1000 ? 1000 : REPLY > _OMNI_LONGEST_OBEYED ? _OMNI_LONGEST_OBEYED : REPLY))
  fi
  REPLY=$((wait + RANDOM % 250)) # Jitter only ever adds.
}

# What the last answer asked for in Retry-After: seconds, or a date.
_omni_asked_to_wait() {
  local name value asked=''
  while IFS=: read -r name value; do
    if [[ ${name,,} == retry-after ]]; then asked=${value%$'\r'}; fi
  done <"$_OMNI_LIFE/head"
  if [[ $asked =~ ^[[:space:]]*([0-9]+)[[:space:]]*$ ]]; then
    REPLY=$((${#BASH_REMATCH[1]} > 6 ? _OMNI_LONGEST_OBEYED : 10#${BASH_REMATCH[1]} * 1000))
  elif [[ $asked ]] && asked=$(LC_ALL=C _omni_jq 'http_date' -R <<<"$asked" 2>/dev/null); then
    _omni_now
    REPLY=$((asked * 1000 - REPLY))
  else
    return 1
  fi
}

# Makes a file that did not exist, with $1 in it. Of several who try, one succeeds.
_omni_be_first() {
  local -
  set -o noclobber
  { echo "$1" >"$2"; } 2>/dev/null
}
