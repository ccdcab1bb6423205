#!/bin/sh
# Adds Debian's security updates, which debootstrap leaves out, and installs what is newer than in the base.
set -eu
list=/etc/apt/sources.list.d/security.list
if ! grep -rqs -e '-security' /etc/apt/sources.list /etc/apt/sources.list.d; then
  sed -n 's#^deb \([^ ]*[^ /]\)/* \([a-z]*\) main.*#deb \1-security \2-security main#p' /etc/apt/sources.list >"$list"
fi
# A mirror may lack them. That is not a reason to have no shop.
if ! apt-get update -o APT::Update::Error-Mode=any; then
  echo "urumi: the mirror has no security updates, so the images have none"
  rm -f "$list"
  apt-get update
fi
apt-get -y upgrade
