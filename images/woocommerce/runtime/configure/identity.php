<?php
declare( strict_types = 1 );

/** Option with the last applied values, so that a later run can tell changes of its input from a shopkeeper's. */
const STATE_OPTION = 'urumi_state';
/** The store URL in the dump. */
const DUMP_URL = 'http://store.invalid';

/** WordPress's format since 6.8: bcrypt over an HMAC, so that long passwords are not truncated. */
function hash_password( string $password ): string {
	$digest = base64_encode( hash_hmac( 'sha384', trim( $password ), 'wp-sha384', true ) );
	return '$wp' . password_hash( $digest, PASSWORD_BCRYPT );
}

/** Applies URL, title and administrator. After the first run, applies each only if its input changed. */
function apply_identity( mysqli $db, array $settings, string $hash, bool $imported ): void {
	$before = json_decode( get_option_value( $db, STATE_OPTION ) ?? '{}', true ) ?: array();
	$after  = array(
		'url'      => $settings['url'],
		'title'    => $settings['title'],
		'user'     => $settings['admin_user'],
		'email'    => $settings['admin_email'],
		// Detects a changed password without storing it.
		'password' => hash_hmac( 'sha256', $settings['admin_password'], $settings['salt'] ),
	);
	$changed = array_keys( array_diff_assoc( $after, $before ) );
	// A restored database keeps its title and users; only the URL must be set.
	if ( ! $imported && array() === $before ) {
		$changed = array( 'url' );
	}
	if ( ! $imported ) {
		move_url( $db, $settings['url'] );
	}
	$db->begin_transaction();
	// In every run: an interrupted move may have replaced the URL in the state but not in these options.
	apply_url( $db, $settings['url'], $imported );
	if ( in_array( 'title', $changed, true ) ) {
		set_option_value( $db, 'blogname', $settings['title'] );
		set_option_value( $db, 'woocommerce_email_from_name', $settings['title'] );
	}
	apply_admin( $db, $settings, $hash, $changed );
	set_option_value( $db, STATE_OPTION, (string) json_encode( $after + $before ) );
	$db->commit();
	say( $changed ? 'applied: ' . implode( ', ', $changed ) : 'nothing changed since the last run' );
}

function apply_url( mysqli $db, string $url, bool $imported ): void {
	set_option_value( $db, 'home', $url );
	set_option_value( $db, 'siteurl', $url );
	if ( $imported ) {
		$db->execute_query(
			'UPDATE wp_posts SET post_content = REPLACE(post_content, ?, ?), guid = REPLACE(guid, ?, ?)',
			array( DUMP_URL, $url, DUMP_URL, $url )
		);
	}
}

function apply_admin( mysqli $db, array $settings, string $hash, array $changed ): void {
	$sets = array(
		'user'     => array( 'user_login = ?, user_nicename = ?, display_name = ?', array_fill( 0, 3, $settings['admin_user'] ) ),
		'email'    => array( 'user_email = ?', array( $settings['admin_email'] ) ),
		'password' => array( 'user_pass = ?', array( $hash ) ),
	);
	foreach ( array_intersect_key( $sets, array_flip( $changed ) ) as [ $set, $values ] ) {
		$db->execute_query( "UPDATE wp_users SET $set WHERE ID = 1", $values );
	}
	if ( in_array( 'user', $changed, true ) ) {
		$db->execute_query(
			"UPDATE wp_usermeta SET meta_value = ? WHERE user_id = 1 AND meta_key = 'nickname'",
			array( $settings['admin_user'] )
		);
	}
	if ( in_array( 'email', $changed, true ) ) {
		set_option_value( $db, 'admin_email', $settings['admin_email'] );
		set_option_value( $db, 'woocommerce_email_from_address', $settings['admin_email'] );
		set_option_value( $db, 'woocommerce_stock_email_recipient', $settings['admin_email'] );
	}
}
