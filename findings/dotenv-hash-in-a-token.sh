#!/usr/bin/env bash
# npm dotenv 18.0.10; Debian 12: python3-dotenv 0.21.0-1, ruby-dotenv 2.4.0-2
# Behaviour: in an unquoted value of a .env file a # begins a comment also where no blank stands before it, in dotenv of npm and of Ruby; in Python
#   it is part of the value.
# One would guess: only behind a blank, as in a shell, whose syntax the file borrows.
# Seen: npm    k7 | k7 | k7#Qx2
#       ruby   k7 | k7 | k7#Qx2
#       python k7#Qx2 | k7 | k7#Qx2
# Who is hurt: whoever keeps the callback's token in it: the value is cut without a word, and no signature is right any more; in Python it was.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
npm install --silent --ignore-scripts --no-audit --no-fund dotenv@18.0.10 >/dev/null
apt-get download python3-dotenv ruby-dotenv >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
printf '%s\n' 'TOKEN=k7#Qx2' 'SPACED=k7 #Qx2' 'QUOTED="k7#Qx2"' > .env
seen=$(
  echo "npm    $(node -e 'console.log(Object.values(require("dotenv").parse(require("fs").readFileSync(".env"))).join(" | "))')"
  echo "ruby   $(ruby -I "$(dirname "$(find root -name dotenv.rb | head -1)")" -r dotenv -e 'puts Dotenv::Parser.call(File.read(".env")).values.join(" | ")')"
  echo "python $(PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -c 'import dotenv; print(" | ".join(dotenv.dotenv_values(".env").values()))')"
)
echo "$seen"
[ "$seen" = 'npm    k7 | k7 | k7#Qx2
ruby   k7 | k7 | k7#Qx2
python k7#Qx2 | k7 | k7#Qx2' ]
