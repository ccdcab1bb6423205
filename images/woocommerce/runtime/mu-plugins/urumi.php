<?php
/**
 * Plugin Name: Urumi
 * Description: Protects the image's code (WordPress, WooCommerce, Storefront) from updates and deletion.
 */

const URUMI_BAKED_PLUGIN = 'woocommerce/woocommerce.php';
const URUMI_BAKED_THEME  = 'storefront';

/** Is the plugin or theme still the link into the image? A shopkeeper may have replaced it. */
function urumi_is_baked( string $path ): bool {
	return is_link( WP_CONTENT_DIR . '/' . $path );
}

add_filter(
	'site_transient_update_plugins',
	function ( $updates ) {
		if ( is_object( $updates ) && urumi_is_baked( 'plugins/woocommerce' ) ) {
			unset( $updates->response[ URUMI_BAKED_PLUGIN ] );
		}
		return $updates;
	}
);

add_filter(
	'site_transient_update_themes',
	function ( $updates ) {
		if ( is_object( $updates ) && urumi_is_baked( 'themes/storefront' ) ) {
			unset( $updates->response[ URUMI_BAKED_THEME ] );
		}
		return $updates;
	}
);

add_filter(
	'plugin_action_links_' . URUMI_BAKED_PLUGIN,
	function ( array $links ): array {
		unset( $links['delete'] );
		return $links;
	}
);

// Core is upgraded with the image: "update now" would only fail.
add_filter(
	'map_meta_cap',
	fn( array $caps, string $cap ): array => 'update_core' === $cap ? array( 'do_not_allow' ) : $caps,
	10,
	2
);

/** Does a visitor open a page? The scripts of a page that is still open, its checkout and challenges of an issuer are none. */
function urumi_is_page( array $server ): bool {
	$path   = (string) ( $server['REQUEST_URI'] ?? '/' );
	$others = '#^(?!/)|^/\.well-known/acme-challenge/|^/wp-json/|^/wp-admin/admin-ajax\.php|[?&](rest_route|wc-ajax)=#';
	return in_array( $server['REQUEST_METHOD'] ?? '', array( 'GET', 'HEAD' ), true ) && ! preg_match( $others, $path );
}

/**
 * The URL of a page that was opened at another host of the store, such as the one before a move, or by http though the store
 * has https; null if it is served here. Requests inside of the cluster come without a proxy and are served.
 */
function urumi_moved_page( array $server, string $home, bool $https_only ): ?string {
	$scheme = urumi_scheme( $server );
	if ( '' === $scheme || ! urumi_is_page( $server ) ) {
		return null;
	}
	// Hosts are compared without their ports: a host of this name never redirects to itself.
	$is_home = urumi_host( $server ) === strtolower( (string) wp_parse_url( $home, PHP_URL_HOST ) );
	return $is_home && ! ( $https_only && 'http' === $scheme ) ? null : $home . $server['REQUEST_URI'];
}

/** Tells browsers to use https for this host from now on, and where a page is. */
function urumi_send_headers( array $server ): void {
	$seconds = (int) urumi_env( 'STORE_HSTS', '0' );
	if ( $seconds > 0 && 'https' === urumi_scheme( $server ) ) {
		header( "Strict-Transport-Security: max-age=$seconds" );
	}
	$page = urumi_moved_page( $server, WP_HOME, 'true' === urumi_env( 'STORE_HTTPS_ONLY' ) );
	if ( null !== $page ) {
		// Browsers ask again each time: the store may move back, and a cart keeps its shopper at a former host.
		header( 'Cache-Control: no-cache' );
		header( 'Vary: Cookie, X-Forwarded-Proto' );
		header( "Location: $page", true, 301 );
		exit;
	}
}

if ( defined( 'WP_HOME' ) && 'cli' !== PHP_SAPI ) {
	urumi_send_headers( $_SERVER );
}
