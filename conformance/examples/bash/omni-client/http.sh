# shellcheck shell=bash disable=SC2016 # A $ in single quotes is jq's.
# HTTP to one Omni instance with one key, and what its bodies say.

_OMNI_REQUEST_TIMEOUT=15000
_OMNI_READ_ATTEMPTS=4

# _omni_request METHOD PATH [FILE]: exactly one attempt. The answer is in _OMNI_STATUS and in the files head and body;
# fails when none came, and then the request may or may not have been carried out.
_omni_request() {
  local curl send=()
  if [[ ${3-} ]]; then
    send=(--header 'Content-Type: application/json' --data-binary "@$3")
  elif [[ $1 == POST ]]; then
    send=(--header 'Content-Length: 0')
  fi
  _omni_left
  ((REPLY < _OMNI_REQUEST_TIMEOUT)) || REPLY=$_OMNI_REQUEST_TIMEOUT
  _omni_seconds $((REPLY < 50 ? 50 : REPLY))
  : >"$_OMNI_LIFE/head"
  : >"$_OMNI_LIFE/body"
  # Without --location, which could carry the key to another host, and without anybody's ~/.curlrc. In the background,
  # because a shell that waits for a program in the foreground hears no signal until it ends.
  curl --disable --silent --show-error --globoff --proto '=http,https' --max-time "$REPLY" --request "$1" \
    --config <(_omni_secretly "$2") "${send[@]}" --dump-header "$_OMNI_LIFE/head" --output "$_OMNI_LIFE/body" \
    --write-out '%{http_code}' >"$_OMNI_LIFE/status" 2>"$_OMNI_LIFE/trouble" &
  curl=$!
  if wait "$curl"; then _OMNI_STATUS=$(<"$_OMNI_LIFE/status"); else _OMNI_STATUS=000; fi
  [[ $_OMNI_STATUS != 000 ]]
}

# What everybody could read on a command line goes to curl through a pipe: the key, and who asks.
_omni_secretly() {
  local -
  set +x
  printf 'url = "%s"\nheader = "Authorization: Bearer %s"\n' "$_OMNI_URL$1" "$_OMNI_KEY"
}

# _omni_get PATH: a read, tried a few times while the trouble looks temporary. Fails with _OMNI_MESSAGE.
_omni_get() {
  local attempt
  for ((attempt = 1; ; attempt++)); do
    _omni_request GET "$1" && _omni_is_success && return
    if ((attempt == _OMNI_READ_ATTEMPTS)) || ! _omni_is_transient; then
      _omni_trouble
      _omni_end failed "$REPLY"
      return
    fi
    _omni_back_off "$attempt"
    _omni_pause "$REPLY" || return
  done
}

_omni_is_success() { [[ $_OMNI_STATUS == 2?? ]]; }

# Worth another try, as far as the request may be made twice. 000: no answer came.
_omni_is_transient() { [[ $_OMNI_STATUS == @(000|408|425|429|5??) ]]; }

# What went wrong with the last request, as a log would say it.
_omni_trouble() {
  if [[ $_OMNI_STATUS == 000 ]]; then
    REPLY="No answer from Omni: $(<"$_OMNI_LIFE/trouble")"
  else
    REPLY="$(_omni_jq 'error_text($status)' -Rsr --arg status "$_OMNI_STATUS" "$_OMNI_LIFE/body") (HTTP $_OMNI_STATUS)"
  fi
}

# _omni_jq FILTER [ARGUMENT...]: jq with the definitions of bodies.jq.
_omni_jq() { jq -L "$_OMNI_LIBRARY" "include \"bodies\"; $1" "${@:2}"; }

# Prints a file, without the key, which a server or proxy may have echoed.
_omni_show() {
  local text
  text=$(<"$1")
  printf '%s\n' "${text//"$_OMNI_KEY"/[key]}"
}
