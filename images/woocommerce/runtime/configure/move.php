<?php
declare( strict_types = 1 );

/** Option with the URLs that the content may have while the store moves. */
const MOVE_OPTION = 'urumi_move';
/** Time limit of one replacement in the tables of a large store. */
const MOVE_SECONDS = 1800;
/** Columns with URLs of the store. Those of orders, carts and sessions do not change, nor does guid. */
const URL_COLUMNS = array(
	'wp_options'       => array( 'option_value' ),
	'wp_posts'         => array( 'post_content', 'post_excerpt', 'post_content_filtered' ),
	'wp_postmeta'      => array( 'meta_value' ),
	'wp_termmeta'      => array( 'meta_value' ),
	'wp_term_taxonomy' => array( 'description' ),
);

/**
 * Replaces the former URL of the store in its content. All URLs are recorded first: after an interruption, or with another
 * URL, the next run replaces what is left of each.
 */
function move_url( mysqli $db, string $url ): void {
	$urls   = array_map( read_url( ... ), json_decode( get_option_value( $db, MOVE_OPTION ) ?? '[]', true ) ?: array() );
	$former = array_diff( array_unique( array( ...$urls, (string) get_option_value( $db, 'home' ) ) ), array( '', $url ) );
	if ( ! $former ) {
		return;
	}
	set_option_value( $db, MOVE_OPTION, (string) json_encode( array_map( record_url( ... ), array( ...$former, $url ) ) ) );
	foreach ( $former as $old ) {
		replace_url( $db, $old, $url );
	}
	set_option_value( $db, MOVE_OPTION, '[]' );
}

/** A URL in a form that the replacement does not find. */
function record_url( string $url ): string {
	return str_replace( '://', ' ', $url );
}

function read_url( string $record ): string {
	return str_replace( ' ', '://', $record );
}

/**
 * wp-cli also rewrites serialised values, which contain string lengths. With --regex it changes one row at a time, so that no
 * shopper waits for a lock. Plugins are not loaded: a broken one must not stop the move.
 */
function replace_url( mysqli $db, string $old, string $new ): void {
	$columns = columns_with( $db, (string) parse_url( $old, PHP_URL_HOST ) );
	if ( ! $columns ) {
		return;
	}
	$names             = array_unique( array_merge( ...array_values( $columns ) ) );
	$options           = array( '--regex', '--regex-flags=i', '--include-columns=' . implode( ',', $names ), '--format=count' );
	$command           = array( 'search-replace', url_pattern( $old ), url_replacement( $new ), ...array_keys( $columns ) );
	[ $status, $line ] = run_wp( array( ...$command, ...$options, '--skip-plugins', '--skip-themes' ), MOVE_SECONDS );
	if ( 0 !== $status ) {
		throw new RuntimeException( "the URL $old is not replaced everywhere: $line" );
	}
}

/** Tables and their columns that contain the host. Avoids reading each row of a large table without any. */
function columns_with( mysqli $db, string $host ): array {
	$found = array();
	foreach ( URL_COLUMNS as $table => $columns ) {
		foreach ( $columns as $column ) {
			$query = "SELECT 1 FROM $table WHERE $column LIKE ? LIMIT 1";
			if ( $db->execute_query( $query, array( "%/$host%" ) )->fetch_row() ) {
				$found[ $table ][] = $column;
			}
		}
	}
	return $found;
}

/** Matches the URL, also with the slashes of JSON (\/), but not one whose host or port only begins like it. */
function url_pattern( string $url ): string {
	[ $scheme, $authority ] = explode( '://', $url );
	return $scheme . ':(\\\\?/\\\\?/)' . preg_quote( $authority ) . '(?![a-z0-9-]|\.[a-z0-9]|:\d)';
}

function url_replacement( string $url ): string {
	return str_replace( '://', ':${1}', $url );
}
