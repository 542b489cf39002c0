#!/bin/sh
# On Linux, name the system libraries Qt needs and are missing; install them where that is allowed.
# The window needs them all; the command line and the phone link need none.
[ "$(uname -s)" = Linux ] || exit 0

missing() {
  for pair in \
    libEGL.so.1:libegl1 libGL.so.1:libgl1 libfontconfig.so.1:libfontconfig1 \
    libdbus-1.so.3:libdbus-1-3 libxkbcommon.so.0:libxkbcommon0 \
    libxkbcommon-x11.so.0:libxkbcommon-x11-0 libxcb-cursor.so.0:libxcb-cursor0 \
    libxcb-icccm.so.4:libxcb-icccm4 libxcb-image.so.0:libxcb-image0 \
    libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-randr.so.0:libxcb-randr0 \
    libxcb-render-util.so.0:libxcb-render-util0 libxcb-shape.so.0:libxcb-shape0 \
    libxcb-xkb.so.1:libxcb-xkb1
  do
    printf '%s\n' "$libraries" | grep -qF "${pair%%:*} " || printf '%s ' "${pair#*:}"
  done
}

PATH="$PATH:/sbin:/usr/sbin"
command -v ldconfig >/dev/null 2>&1 || exit 0
libraries=$(ldconfig -p)
packages=$(missing)
[ -n "$packages" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "The window needs system libraries which are missing; Debian calls them: $packages"
  echo "Install your distribution's packages of the same names."
elif [ "$(id -u)" = 0 ]; then
  echo "Installing what Qt needs: $packages"
  # shellcheck disable=SC2086 # a list of package names
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages) >/dev/null ||
    echo "That did not work; the window may not open. By hand: apt-get install $packages"
else
  echo "The window needs system libraries which are missing. Install them with:"
  echo "  sudo apt-get install $packages"
fi
exit 0
