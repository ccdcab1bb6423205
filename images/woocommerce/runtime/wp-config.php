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

if ( '' !== urumi_env( 'STORE_URL' ) ) {
	define( 'WP_HOME', rtrim( urumi_env( 'STORE_URL' ), '/' ) );
	define( 'WP_SITEURL', WP_HOME );
}
// The ingress terminates TLS.
if ( 'https' === ( $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '' ) ) {
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
