<?php
declare( strict_types = 1 );

/** Exists while an import runs: a database that has it was imported only in part. */
const IMPORT_MARK = 'urumi_import_running';

/** Imports the prepared store into an empty database. Never changes existing data. */
function import_once( mysqli $db, array $settings ): bool {
	$tables = array_column( $db->query( 'SHOW TABLES' )->fetch_all(), 0 );
	if ( in_array( IMPORT_MARK, $tables, true ) ) {
		say( 'an earlier import was interrupted: importing again' );
		drop_tables( $db, $tables );
	} elseif ( in_array( 'wp_options', $tables, true ) ) {
		say( 'the database already has a store: nothing to import' );
		return false;
	}
	import_dump( $db, $settings['sample_data'] ? 'sample' : 'base' );
	return true;
}

function import_dump( mysqli $db, string $name ): void {
	$started = microtime( true );
	$db->query( 'CREATE TABLE ' . IMPORT_MARK . ' (id INT)' );
	$db->multi_query( (string) file_get_contents( "/usr/share/urumi/dump/$name.sql" ) );
	do {
		$db->store_result();
	} while ( $db->more_results() && $db->next_result() );
	$db->query( 'DROP TABLE ' . IMPORT_MARK );
	say( sprintf( 'imported the prepared store (%s) in %.2f s', $name, microtime( true ) - $started ) );
}

function drop_tables( mysqli $db, array $tables ): void {
	$db->query( 'SET foreign_key_checks = 0' );
	foreach ( $tables as $table ) {
		$db->query( 'DROP TABLE IF EXISTS `' . str_replace( '`', '``', (string) $table ) . '`' );
	}
	$db->query( 'SET foreign_key_checks = 1' );
}
