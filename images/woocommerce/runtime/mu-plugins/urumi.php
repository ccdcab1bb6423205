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
