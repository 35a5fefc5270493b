# shellcheck shell=bash
# Sourced after environment.sh. The versions of Home Assistant, as requirements/ pins them, and its beta. Provides
#
#   versions                 prints the versions that something is pinned for, the oldest first: 2026.9 ...
#   harness_of VERSION       prints the environment with a test harness for VERSION; nothing where none is pinned
#   home_of VERSION          prints the environment with a real Home Assistant of VERSION; nothing where none is pinned
#   pinned ENVIRONMENT       prints the exact Home Assistant in an environment: 2026.9.4
#   newest_beta              prints the beta that the package index offers; status 1 where none is published, 2 where it can't look
#   lock_beta VERSION        pins a beta in .beta, as scripts/lock pins the others; BETA_HARNESS: whether a test harness is published

. scripts/locking.sh

versions() {
  sed -n 's/^homeassistant==\([0-9]*\.[0-9]*\)\..*/\1/p' requirements/{test,demo}*.txt | sort -uV
}

harness_of() {
  case $(pinned_in test "$1") in
    test) echo test ;;
    test-minimum) echo minimum ;;
  esac
}

home_of() { pinned_in demo "$1"; }

pinned_in() { # pinned_in test|demo VERSION: the name of the file in requirements/
  local file
  for file in requirements/"$1"*.txt; do
    ! grep -q "^homeassistant==${2//./\\.}\." "$file" || basename "$file" .txt
  done
}

pinned() {
  local file=requirements/$1.txt
  case $1 in
    minimum) file=requirements/test-minimum.txt ;;
    beta-*) file=.beta/${1#beta-}.txt ;;
  esac
  sed -n 's/^homeassistant==\([0-9][^ ]*\).*/\1/p' "$file"
}

# What uv picks where it may pick anything: a beta only where it is newer than the newest release.
newest_beta() {
  local newest
  newest=$(echo homeassistant | resolve --no-deps --prerelease allow) || return 2
  newest=${newest#homeassistant==}
  [[ $newest =~ [0-9](a|b|rc|\.dev)[0-9]+$ ]] || return 1
  echo "$newest"
}

resolve() { "$UV" pip compile --quiet --no-header --no-annotate --python-version 3.14.2 "$@" -; }

lock_beta() {
  local version=$1 core harness package
  core="homeassistant>=${version%%[a-z]*}a0,<=$version"
  harness=$(sed -n 's/^\(pytest-homeassistant-custom-component\)==\([0-9.]*\).*/\1>=\2/p' requirements/test.in)
  mkdir -p .beta
  sed "s/^homeassistant==.*/homeassistant==$version/" requirements/demo.in >.beta/demo.in
  lock_demo .beta demo
  # one that was made for an earlier beta of the same release will do
  BETA_HARNESS=false
  resolve --prerelease if-necessary-or-explicit <<<"$harness
$core" >/dev/null 2>&1 || return 0
  BETA_HARNESS=true
  {
    printf '%s\n' "$harness" "$core" "-r ../requirements/shared.in"
    for package in $(sed -n 's/^\([a-z-]*\)==.*/\1/p' requirements/test.in); do
      grep "^$package==" .beta/demo-start.in || true # what that Home Assistant pins for its own integrations
    done
  } >.beta/test.in
  lock .beta test --no-emit-package opencv-python
}
