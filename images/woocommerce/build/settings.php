<?php
/** Run by wp-cli at image build: applies the settings that a shopkeeper would make before the first order. */

/** Options that make an order possible and skip every wizard. */
$options = array(
	'timezone_string'                             => 'UTC',
	'blogdescription'                             => '',
	'default_comment_status'                      => 'closed',
	'default_ping_status'                         => 'closed',
	'woocommerce_coming_soon'                     => 'no',
	'woocommerce_store_pages_only'                => 'no',
	'woocommerce_currency'                        => 'USD',
	'woocommerce_default_country'                 => 'US:CA',
	'woocommerce_store_address'                   => '1 Market Street',
	'woocommerce_store_city'                      => 'San Francisco',
	'woocommerce_store_postcode'                  => '94105',
	'woocommerce_calc_taxes'                      => 'no',
	'woocommerce_enable_guest_checkout'           => 'yes',
	'woocommerce_custom_orders_table_enabled'     => 'yes',
	'woocommerce_custom_orders_table_data_sync_enabled' => 'no',
	'woocommerce_cod_settings'                    => array(
		'enabled'            => 'yes',
		'title'              => 'Cash on delivery',
		'description'        => 'Pay with cash when your order arrives.',
		'instructions'       => 'Pay with cash when your order arrives.',
		'enable_for_methods' => array(),
		'enable_for_virtual' => 'yes',
	),
	'woocommerce_onboarding_profile'              => array(
		'skipped'   => true,
		'completed' => true,
	),
	'woocommerce_task_list_hidden'                => 'yes',
	'woocommerce_task_list_complete'              => 'yes',
	'woocommerce_extended_task_list_hidden'       => 'yes',
	'woocommerce_task_list_welcome_modal_dismissed' => 'yes',
	'woocommerce_allow_tracking'                  => 'no',
	'woocommerce_show_marketplace_suggestions'    => 'no',
	'storefront_nux_dismissed'                    => true,
	'storefront_nux_fresh_site'                   => 0,
);
foreach ( $options as $name => $value ) {
	update_option( $name, $value );
}

WC_Install::create_pages();
foreach ( array( 1, 2, 3 ) as $post ) {
	wp_delete_post( $post, true );
}

// WooCommerce copied its placeholder to the build's volume. Without that copy it shows the plugin's file.
wp_delete_attachment( (int) get_option( 'woocommerce_placeholder_image' ), true );
update_option( 'woocommerce_placeholder_image', '' );

// The front page is the shop.
update_option( 'show_on_front', 'page' );
update_option( 'page_on_front', wc_get_page_id( 'shop' ) );

$wp_rewrite = $GLOBALS['wp_rewrite'];
$wp_rewrite->set_permalink_structure( '/%postname%/' );
update_option( 'woocommerce_permalinks', array_merge( wc_get_permalink_structure(), array( 'product_base' => '/product' ) ) );

// A zone without locations covers every location.
$everywhere = new WC_Shipping_Zone( 0 );
$flat_rate  = $everywhere->add_shipping_method( 'flat_rate' );
update_option(
	"woocommerce_flat_rate_{$flat_rate}_settings",
	array(
		'title'      => 'Flat rate',
		'tax_status' => 'none',
		'cost'       => '5',
	)
);

set_theme_mod( 'storefront_layout', 'right' );
update_option( 'sidebars_widgets', array( 'wp_inactive_widgets' => array(), 'sidebar-1' => array(), 'array_version' => 3 ) );
flush_rewrite_rules();
