#!/bin/sh
# Installs PostgreSQL 17 from Debian's archive (apt checks its signature), without the cluster manager in Perl and the
# just-in-time compiler, whose library is larger than the whole server.
set -eu
unpacked=/tmp/postgresql
apt-get update
mkdir "$unpacked" && cd "$unpacked"
apt-get download postgresql-17 postgresql-client-17
needed=$(for deb in ./*.deb; do dpkg-deb --field "$deb" Depends | tr ',' '\n'; done |
  sed -e 's/ *|.*//' -e 's/(.*//' -e 's/ //g' | grep -Ev '^(postgresql-.*|libllvm.*|perl.*|.*-perl|debconf|ssl-cert|adduser|locales)$' | sort -u)
# shellcheck disable=SC2086 # one word a package
apt-get install -y $needed
for deb in ./*.deb; do dpkg-deb --extract "$deb" .; done
rm -rf usr/lib/postgresql/17/lib/bitcode usr/lib/postgresql/17/lib/llvmjit*
cp -r usr/lib/postgresql /usr/lib/
cp -r usr/share/postgresql /usr/share/
# dpkg does not know these two; the bill of materials reads them here.
mkdir -p /usr/share/urumi
for deb in ./*.deb; do dpkg-deb --field "$deb" Package Version Architecture && echo; done >/usr/share/urumi/unpacked-packages
cd / && rm -rf "$unpacked" /var/lib/apt/lists/* /var/cache/apt/* /var/log/*
# A missing library must fail this build, not a store.
if ldd /usr/lib/postgresql/17/bin/postgres /usr/lib/postgresql/17/bin/psql /usr/lib/postgresql/17/bin/pg_dump | grep 'not found'; then exit 1; fi
