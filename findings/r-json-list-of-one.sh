#!/usr/bin/env bash
# Debian 12: r-cran-jsonlite 1.8.4+dfsg-1, r-cran-rjson 0.2.21-1, r-base-core 4.2.2.20221110-2
# Behaviour: a list of one text is a text when what was read is written again, with auto_unbox in jsonlite and always in rjson; a list of two
#   stays a list.
# One would guess: ["u1"] each time: what was read was a list.
# Seen: {"To_Account":["u1","u2"]} jsonlite {"To_Account":["u1","u2"]} rjson {"To_Account":["u1","u2"]}
#       {"To_Account":["u1"]} jsonlite {"To_Account":"u1"} rjson {"To_Account":"u1"}
#       {"To_Account":"u1"} jsonlite {"To_Account":"u1"} rjson {"To_Account":"u1"}
# Who is hurt: whoever passes callbacks on in R: To_Account is now a text, now a list, by how many accounts there are; receivers that were tried
#   with two refuse those of one.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
apt-get download r-base-core r-cran-jsonlite r-cran-rjson libblas3 liblapack3 libgfortran5 libtirpc3 libpaper-utils libpaper1 >/dev/null 2>&1
for package in *.deb; do dpkg -x "$package" root; done
R=$dir/root/usr/lib/R lib=$dir/root/usr/lib/x86_64-linux-gnu
cat > probe.R <<'R'
options(editor = "vi", pager = "cat", browser = "none", pdfviewer = "none", papersize = "a4")
library(methods)
for (body in c('{"To_Account":["u1","u2"]}', '{"To_Account":["u1"]}', '{"To_Account":"u1"}')) {
  cat(body, "jsonlite", jsonlite::toJSON(jsonlite::fromJSON(body), auto_unbox = TRUE), "rjson", rjson::toJSON(rjson::fromJSON(body)), fill = 200)
}
R
seen=$(R_HOME=$R R_LIBS=$R/library:$R/site-library R_DEFAULT_PACKAGES=NULL LD_LIBRARY_PATH=$R/lib:$lib:$lib/blas:$lib/lapack timeout 60 "$R/bin/exec/R" --no-save --no-restore --no-init-file --no-environ --slave -f probe.R 2>/dev/null | grep ^{)
echo "$seen"
[ "$seen" = '{"To_Account":["u1","u2"]} jsonlite {"To_Account":["u1","u2"]} rjson {"To_Account":["u1","u2"]}
{"To_Account":["u1"]} jsonlite {"To_Account":"u1"} rjson {"To_Account":"u1"}
{"To_Account":"u1"} jsonlite {"To_Account":"u1"} rjson {"To_Account":"u1"}' ]
