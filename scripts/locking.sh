# shellcheck shell=bash
# Sourced after environment.sh by what pins packages: scripts/lock, and scripts/versions.sh for a beta. Provides
#
#   lock FOLDER NAME [UV ARGUMENTS]        writes FOLDER/NAME.txt from FOLDER/NAME.in: each package with version and hashes
#   lock_demo FOLDER NAME [UV ARGUMENTS]   the same for a demo*.in, which names a Home Assistant, after writing demo-start*.in:
#                                          what that one installs on its first start

export UV_CUSTOM_COMPILE_COMMAND=scripts/lock

# no index, no host and no path of this machine gets into the file
lock() {
  local folder=$1 name=$2
  shift 2
  (cd "$folder" && "$UV" pip compile --quiet --universal --generate-hashes --no-annotate --no-emit-index-url \
    --no-emit-find-links --python-version 3.14.2 --no-config "$name.in" --output-file "$name.txt" "$@" >&2)
  say "$folder/$name.txt"
}

# The requirements of Home Assistant's integrations are listed in its own package, so that is installed first.
lock_demo() {
  local folder=$1 name=$2 room constraints
  local -a integrations=(onvif generic hikvision met radio_browser google_translate shopping_list prometheus)
  shift 2
  room=$(mktemp -d)
  "$UV" venv --quiet --no-project --python "$(scripts/python)" "$room"
  grep '^homeassistant==' "$folder/$name.in" | "$UV" pip install --quiet --python "$room/bin/python" --requirement -
  {
    echo "# Written by scripts/lock: what Home Assistant installs on its first start with ${integrations[*]}."
    "$room/bin/python" scripts/first_start.py "${integrations[@]}"
  } >"$folder/${name/#demo/demo-start}.in"
  constraints=$("$room/bin/python" -c 'import homeassistant; print(*homeassistant.__path__)')/package_constraints.txt
  lock "$folder" "$name" --constraint "$constraints" "$@"
  rm -rf "$room"
}
