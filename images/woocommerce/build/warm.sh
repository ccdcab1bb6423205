#!/bin/sh
# Visits the store's pages through the real web server, so that PHP writes its compiled files into the image.
set -eu
export STORE_OFFLINE=true URUMI_OPCACHE=/usr/share/urumi/opcache
cp /tmp/versions.json /usr/share/urumi/dump/versions.json

# Apache reopens its output by name, which only the owner may do.
touch /tmp/web.log
chown www-data /tmp/web.log

# The build may share the machine's network, where 8080 may be in use.
web=
trap '[ -z "$web" ] || { kill "$web"; wait "$web"; } 2>/dev/null || true' EXIT
start_web() {
  rm -f /run/urumi-apache.pid
  for _ in 1 2 3 4 5; do
    WEB_PORT=$(shuf -i 20000-30000 -n 1)
    WARM_PORT=$((WEB_PORT + 1))
    export WEB_PORT WARM_PORT
    setpriv --reuid=33 --regid=33 --clear-groups apache2 -f /etc/apache2/apache2.conf -DFOREGROUND >/tmp/web.log 2>&1 &
    web=$!
    for _ in $(seq 30); do
      kill -0 "$web" 2>/dev/null || break
      curl -fs -o /dev/null "http://127.0.0.1:$WEB_PORT/urumi-alive.txt" && return
      sleep 0.1
    done
  done
  cat /tmp/web.log && exit 1
}

start_web
jar=/tmp/cookies
visit() {
  path=$1
  shift
  status=$(curl -s -o /tmp/page -w '%{http_code}' -b "$jar" -c "$jar" -H 'Host: store.invalid' "http://127.0.0.1:$WEB_PORT$path" "$@")
  echo "$status $path"
  case $status in [23]*) ;; *) head -c 2000 /tmp/page && cat /tmp/web.log && exit 1 ;; esac
}

# A starting server preloads the files that the first request includes.
visit '/?rest_route=/wc/store/v1/products&per_page=1'
(cd "$URUMI_OPCACHE"/* && find . -name '*.bin' | sed 's/^\.//; s/\.bin$//' | grep -v /urumi/warm/ | sort) \
  >/usr/share/urumi/warm/files.txt

for path in /wp-json/wc/store/v1/products / /shop/ /product/demo-product/ \
  /cart/ /checkout/ /my-account/ '/?s=mug&post_type=product' /product-category/kitchen/ /wp-json/wc/store/v1/cart \
  /wp-login.php /wp-cron.php /robots.txt; do
  visit "$path"
done
# Load the classes of a whole order without placing one.
nonce=$(curl -si -b "$jar" -c "$jar" -H 'Host: store.invalid' "http://127.0.0.1:$WEB_PORT/wp-json/wc/store/v1/cart" |
  tr -d '\r' | sed -n 's/^nonce: //Ip')
product=$(mariadb wordpress -N -e "SELECT ID FROM wp_posts WHERE post_type='product' AND post_name='demo-product'")
visit "/wp-json/wc/store/v1/cart/add-item?id=$product&quantity=1" -X POST -H "Nonce: $nonce"
visit /cart/
visit /checkout/
visit /wp-json/wc/store/v1/checkout -H "Nonce: $nonce"

# No cookie jar: curl would send its cookies in addition to these.
jar=/dev/null
cookie=$(setpriv --reuid=33 --regid=33 --clear-groups wp --path=/var/www/html eval-file /build/admin-cookie.php)
for path in /wp-admin/ '/wp-admin/admin.php?page=wc-orders' '/wp-admin/edit.php?post_type=product' \
  '/wp-admin/admin.php?page=wc-settings' /wp-admin/plugins.php; do
  visit "$path" -H "Cookie: $cookie"
done

chmod -R a+rX /usr/share/urumi
echo "urumi: $(find /usr/share/urumi/opcache -name '*.bin' | wc -l) compiled files, $(du -sh /usr/share/urumi/opcache | cut -f1)"
