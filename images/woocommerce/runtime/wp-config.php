<?php
/**
 * All configuration comes from the environment and from secret files; the image is the same for every store.
 */

/** Value of an environment variable, or else the content of the file named by <name>_FILE. */
function urumi_env( string $name, string $default = '' ): string {
	$value = getenv( $name );
	if ( false !== $value && '' !== $value ) {
		return $value;
	}
	$file = getenv( "{$name}_FILE" );
	return $file && is_readable( $file ) ? rtrim( file_get_contents( $file ), "\r\n" ) : $default;
}

define( 'DB_HOST', urumi_env( 'WORDPRESS_DB_HOST', '127.0.0.1' ) );
define( 'DB_NAME', urumi_env( 'WORDPRESS_DB_NAME', 'wordpress' ) );
define( 'DB_USER', urumi_env( 'WORDPRESS_DB_USER', 'wordpress' ) );
define( 'DB_PASSWORD', urumi_env( 'WORDPRESS_DB_PASSWORD' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', 'utf8mb4_unicode_520_ci' );
$table_prefix = 'wp_';

if ( str_starts_with( $_SERVER['HTTP_USER_AGENT'] ?? '', 'kube-probe/' ) ) {
	require '/usr/share/urumi/await-import.php';
}

// WordPress requires eight secrets; each is derived from the store's salt.
$urumi_salt = urumi_env( 'WORDPRESS_SALT' );
if ( strlen( $urumi_salt ) < 32 ) {
	http_response_code( 500 );
	exit( "WORDPRESS_SALT (or WORDPRESS_SALT_FILE) must have 32 characters or more\n" );
}
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $urumi_name ) {
	define( "{$urumi_name}_KEY", hash_hmac( 'sha256', "{$urumi_name}_KEY", $urumi_salt ) );
	define( "{$urumi_name}_SALT", hash_hmac( 'sha256', "{$urumi_name}_SALT", $urumi_salt ) );
}
unset( $urumi_salt, $urumi_name );

/** The scheme that the visitor used, from the ingress, which terminates TLS. Empty for requests inside of the cluster. */
function urumi_scheme( array $server ): string {
	return strtolower( trim( explode( ',', (string) ( $server['HTTP_X_FORWARDED_PROTO'] ?? '' ) )[0] ) );
}

/** The host that the visitor used. Without the port, which some proxies remove. */
function urumi_host( array $server ): string {
	return strtolower( preg_replace( '/:\d+$/', '', (string) ( $server['HTTP_HOST'] ?? '' ) ) );
}

/**
 * The URL of the shop. A shopper with a cart at another host of the store stays there until the order is placed, because
 * browsers send the cookie of the cart only to that host.
 */
function urumi_home( string $url, array $server, array $cookies ): string {
	$host    = urumi_host( $server );
	$aliases = explode( ',', urumi_env( 'STORE_ALIASES' ) );
	$stays   = isset( $cookies['woocommerce_items_in_cart'] ) && '' !== $host && in_array( $host, $aliases, true );
	return $stays ? (string) preg_replace( '#//[^:/]+#', "//$host", $url ) : $url;
}

if ( '' !== urumi_env( 'STORE_URL' ) ) {
	define( 'WP_HOME', urumi_home( rtrim( urumi_env( 'STORE_URL' ), '/' ), $_SERVER, $_COOKIE ) );
	define( 'WP_SITEURL', WP_HOME );
}
// Part of the names of cookies; by default it depends on the URL, so that a move would lose every cart and login.
define( 'COOKIEHASH', 'store' );
if ( 'https' === urumi_scheme( $_SERVER ) ) {
	$_SERVER['HTTPS'] = 'on';
}

// Core, WooCommerce and the theme belong to the image; plugins and themes added by the shopkeeper are on the volume.
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_AUTO_UPDATE_CORE', false );
define( 'DISALLOW_FILE_EDIT', true );
define( 'FS_METHOD', 'direct' );
define( 'WPMU_PLUGIN_DIR', '/usr/share/urumi/mu-plugins' );
define( 'WP_DEFAULT_THEME', 'storefront' );
define( 'WP_TEMP_DIR', '/tmp' );
// A CronJob runs it, so that no request of a shopper is slowed down.
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', false );
// Without access to the internet, requests would only make the admin wait for timeouts.
define( 'WP_HTTP_BLOCK_EXTERNAL', 'true' === urumi_env( 'STORE_OFFLINE' ) );

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
