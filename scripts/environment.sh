# shellcheck shell=bash
# Sourced by the other scripts: `. "$(dirname "$0")/environment.sh"`. Changes to the root of the repository and provides
#
#   ensure_environment NAME   makes sure that environment NAME exists and matches its requirements (0.1 s if it does);
#                             sets PYTHON to its interpreter. Names:
#                               test     .venv          newest Home Assistant with a test harness; tests, lint, audit command
#                               minimum  .venv-minimum  the oldest supported Home Assistant; tests
#                               fuzz     .venv-fuzz     the same as test, with a fuzzer
#                               advisories  .venv-advisories  what scripts/check_advisories looks vulnerabilities up with
#                               demo     .venv-demo     newest Home Assistant, with everything it installs on its first start; the demo
#                               demo-VERSION  .venv-demo-VERSION  the same with an earlier Home Assistant
#                               beta-demo, beta-test  .venv-beta-...  Home Assistant's beta, as scripts/versions.sh pinned it in .beta
#                             The demo and the live tests use the environment that DEMO_ENVIRONMENT names, in place of demo.
#   ensure_node_modules       installs node_modules from package-lock.json; status 1 and a message without Node.js
#   ensure_browser            sets and exports CHROMIUM; installs it with apt if possible; otherwise status 1 and a message
#   ensure_prometheus         sets and exports PROMETHEUS, with promtool beside it; takes Debian's package apart if possible, without
#                             installing it (that would start a service); otherwise status 1 and a message
#   say WORDS                 prints a line on standard error
#   fail CODE WORDS           prints a line on standard error and exits
#
# Everything is stored in the repository (.venv*, .tools, node_modules) and ignored by git. A downloaded Python is stored in
# ${XDG_CACHE_HOME:-~/.cache}/camera-lifecycle for the next clone.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Some machines set this. Then every start of Home Assistant would compile its code anew: 5 s lost each time.
unset PYTHONDONTWRITEBYTECODE

say() { printf '%s\n' "$*" >&2; }

fail() {
  local code=$1
  shift
  say "$@"
  exit "$code"
}

ensure_environment() {
  local name=$1 folder needs=true
  local -a files
  [ "$name" != demo ] || name=${DEMO_ENVIRONMENT:-demo}
  folder=.venv-$name files=("requirements/$name.txt")
  case $name in
    test) folder=.venv files+=(requirements/lint.txt) ;;
    fuzz) files=(requirements/{test,fuzz}.txt) ;;
    minimum) files=(requirements/test-minimum.txt) ;;
    advisories) ;;
    demo | demo-20*) needs=ensure_compiler ;;
    beta-demo | beta-test) files=(".beta/${name#beta-}.txt") needs=ensure_compiler ;;
    *) fail 2 "Unknown environment \"$name\"." ;;
  esac
  PYTHON=$PWD/$folder/bin/python
  # made from these very files, with an interpreter that is still there
  if [ -x "$PYTHON" ] && cat "${files[@]}" | cmp -s - "$folder/made-from.txt"; then
    return
  fi
  "$needs"
  make_environment "$folder" "${files[@]}"
}

# Two packages of Home Assistant's voice assistant come as source only.
ensure_compiler() {
  ! command -v c++ >/dev/null || return 0
  apt_install g++ || fail 2 "No C++ compiler found. Install g++ (or clang, with c++ on the PATH) and try again."
}

apt_install() { # apt_install PACKAGE ...: status 1 where that is not ours to do
  { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; } || return 1
  say "Installing $* with apt ..."
  apt-get -qq update >&2 || true # a source of somebody else's may be down; what counts is the next line
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" >&2
}

make_environment() {
  local folder=$1 started=$SECONDS interpreter
  shift
  interpreter=$(scripts/python) || exit $?
  ensure_uv
  say "Creating $folder from $* (about a minute) ..."
  rm -f "$folder/made-from.txt"
  if ! "$folder/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 14, 2))' 2>/dev/null; then
    "$UV" venv --quiet --clear --no-project --python "$interpreter" "$folder"
  fi
  "$UV" pip sync --quiet --require-hashes --python "$folder/bin/python" "$@"
  cat "$@" >"$folder/made-from.txt"
  say "Created $folder in $((SECONDS - started)) s."
}

# Sets UV to the uv of requirements/tools.txt, which any Python with pip can install.
ensure_uv() {
  UV=$PWD/.tools/bin/uv
  if [ -x "$UV" ] && cmp -s requirements/tools.txt .tools/made-from.txt; then
    return
  fi
  local python
  python=$(python_with_pip) || fail 2 "Neither python3 nor python has pip. Install pip for one of them and try again."
  rm -rf .tools
  PIP_ROOT_USER_ACTION=ignore "$python" -m pip install -qq --disable-pip-version-check --no-deps --require-hashes \
    --only-binary :all: --target .tools --requirement requirements/tools.txt >&2
  cp requirements/tools.txt .tools/made-from.txt
}

python_with_pip() {
  local candidate
  for candidate in python3 python python3.14 python3.13 python3.12 python3.11; do
    if "$candidate" -m pip --version >/dev/null 2>&1; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

ensure_node_modules() {
  command -v npm >/dev/null || { say "Node.js not found."; return 1; }
  cmp -s package-lock.json node_modules/made-from.json && return
  say "Installing node_modules ..."
  npm ci --no-audit --no-fund --silent >&2 || { say "npm failed to install node_modules."; return 1; }
  cp package-lock.json node_modules/made-from.json
}

ensure_browser() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    CHROMIUM=$(command -v "$candidate" 2>/dev/null) && export CHROMIUM && return
  done
  apt_install chromium fonts-noto-core || {
    say "Chromium not found, and it can't be installed here. Put chromium on the PATH, or set CHROMIUM to its path."
    return 1
  }
  CHROMIUM=$(command -v chromium)
  export CHROMIUM
}

ensure_prometheus() {
  local folder=${XDG_CACHE_HOME:-$HOME/.cache}/camera-lifecycle/prometheus candidate room
  for candidate in "${PROMETHEUS:-}" prometheus "$folder/usr/bin/prometheus"; do
    PROMETHEUS=$(command -v "$candidate" 2>/dev/null) && [ -x "${PROMETHEUS%/*}/promtool" ] && export PROMETHEUS && return
  done
  if room=$(mktemp -d) && download_debian prometheus "$room" >&2; then
    rm -rf "$folder"
    mkdir -p "${folder%/*}"
    mv "$room/files" "$folder"
  fi
  rm -rf "$room"
  PROMETHEUS=$folder/usr/bin/prometheus
  export PROMETHEUS
  [ -x "$PROMETHEUS" ] || {
    unset PROMETHEUS
    say "Prometheus not found, and it can't be downloaded here. Put prometheus and promtool on the PATH."
    return 1
  }
}

download_debian() { # download_debian PACKAGE FOLDER: its files into FOLDER/files; status 1 where there is no apt or no archive
  { command -v apt-get && command -v dpkg-deb; } >/dev/null || return 1
  say "Downloading $1 with apt ..."
  [ "$(id -u)" != 0 ] || apt-get -qq update || true
  (cd "$2" && apt-get -qq download "$1" && dpkg-deb --extract ./*.deb files)
}
