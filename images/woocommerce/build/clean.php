<?php
/** Run by wp-cli at image build: removes data that belongs to the build, not to a store. */

global $wpdb;
foreach ( array( 'actionscheduler_logs', 'actionscheduler_actions', 'actionscheduler_claims', 'woocommerce_sessions', 'woocommerce_log' ) as $table ) {
	$wpdb->query( "TRUNCATE {$wpdb->prefix}$table" );
}
$wpdb->query( "DELETE FROM {$wpdb->options} WHERE option_name LIKE '\_transient\_%' OR option_name LIKE '\_site\_transient\_%'" );
$wpdb->query( "DELETE FROM {$wpdb->options} WHERE option_name IN ('action_scheduler_lock_async-request-runner', 'recovery_keys')" );
$wpdb->query( "DELETE FROM {$wpdb->usermeta} WHERE meta_key IN ('session_tokens', '_woocommerce_persistent_cart_1')" );

$versions = wp_json_encode(
	array(
		'wordpress'   => get_bloginfo( 'version' ),
		'woocommerce' => WC()->version,
		'storefront'  => wp_get_theme()->get( 'Version' ),
		'php'         => PHP_VERSION,
	)
);
update_option( 'urumi_versions', $versions );
file_put_contents( '/tmp/versions.json', $versions );
