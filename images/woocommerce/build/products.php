<?php
/** Run by wp-cli at image build: creates the products of products.csv and the demo product, with all picture sizes. */

require_once '/build/pictures.php';

function urumi_category( string $name ): int {
	$term = term_exists( $name, 'product_cat' ) ?: wp_insert_term( $name, 'product_cat' );
	return (int) $term['term_id'];
}

$rows   = array_map( fn( $line ) => str_getcsv( $line, ',', '"', '' ), file( '/build/sample-data/products.csv', FILE_IGNORE_NEW_LINES ) );
$header = array_shift( $rows );
foreach ( $rows as $row ) {
	$data    = array_combine( $header, $row );
	$product = new WC_Product_Simple();
	$product->set_name( $data['name'] );
	$product->set_sku( $data['sku'] );
	$product->set_description( $data['description'] );
	$product->set_short_description( $data['description'] );
	$product->set_regular_price( $data['price'] );
	$product->set_manage_stock( true );
	$product->set_stock_quantity( (int) $data['stock'] );
	$product->set_category_ids( array( urumi_category( $data['category'] ) ) );
	$product->set_image_id( urumi_picture( basename( $data['image'], '.svg' ), $data['name'] ) );
	$product->save();
}

$demo = new WC_Product_Simple();
$demo->set_name( 'Demo product' );
$demo->set_slug( 'demo-product' );
$demo->set_sku( 'DEMO-1' );
$demo->set_regular_price( '19.99' );
$demo->set_image_id( urumi_picture( 'demo', 'Demo product' ) );
$demo->set_description( 'A first product, to try an order with. Change it or delete it.' );
$demo->save();
