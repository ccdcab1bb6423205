#!/bin/sh
# Creates /wordpress, a self-contained core tree, from the given archive or from Debian's package.
set -eu

from_debian() {
  echo "urumi: fetching WordPress from Debian"
  # The release file of sid is sometimes expired for days; apt still checks its signature.
  mirror=$(sed -n 's/^deb \([^ ]*\) .*/\1/p; s/^URIs: //p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -1)
  echo "deb [check-valid-until=no signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror sid main" \
    >/etc/apt/sources.list.d/sid.list
  apt-get update
  mkdir /tmp/deb && cd /tmp/deb
  # Debian replaces bundled libraries with links to these packages.
  apt-get download wordpress/sid libjs-cropper/sid libjs-jquery-ui/sid libjs-lodash/sid libjs-underscore/sid \
    libphp-phpmailer/sid php-getid3/sid ca-certificates/sid
  for package in *.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -x -C /tmp/deb
    dpkg-deb --field "$package" Package Version Architecture && echo
  done >/unpacked-packages
  rm -f usr/share/wordpress/.htaccess usr/share/wordpress/wp-config.php
  rm -f usr/share/wordpress/wp-includes/certificates/ca-bundle.crt
  find usr/share/ca-certificates -name '*.crt' -exec cat {} + >usr/share/wordpress/wp-includes/certificates/ca-bundle.crt
  cp -rL --preserve=timestamps usr/share/wordpress /wordpress
}

# What dpkg does not know; the bill of materials reads it.
: >/unpacked-packages
if [ -d /archives/wordpress ]; then cp -r --preserve=timestamps /archives/wordpress /wordpress; else from_debian; fi
cd /wordpress
# Plugins and themes are on the store's volume, which links to those of this image.
rm -rf wp-content readme.html license.txt wp-config-sample.php
version=$(sed -n "s/^\$wp_version = '\(.*\)';/\1/p" wp-includes/version.php)
echo "urumi: WordPress $version"
case $version in
  [7-9].* | [1-9][0-9].* | 6.9* | 6.[1-9][0-9]*) ;;
  *) echo "WordPress $version is too old: 6.9 or newer is needed" >&2 && exit 1 ;;
esac
find . -type l | grep . && echo "links point outside the tree" >&2 && exit 1
exit 0
