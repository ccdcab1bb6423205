<?php
declare( strict_types = 1 );

const POLL_MICROSECONDS = 20_000;

/** Connects when the database accepts connections. Retries a wrong password too: the new one may not be applied yet. */
function connect( array $settings ): mysqli {
	mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
	[ $host, $port ] = array_pad( explode( ':', $settings['host'], 2 ), 2, '3306' );
	$deadline        = microtime( true ) + $settings['timeout'];
	$last            = '';
	while ( true ) {
		try {
			return open( $settings, $host, (int) $port );
		} catch ( mysqli_sql_exception $error ) {
			if ( microtime( true ) > $deadline ) {
				throw new RuntimeException( "the database at $host does not answer: {$error->getMessage()}" );
			}
			if ( $error->getMessage() !== $last ) {
				$last = $error->getMessage();
				say( "waiting for the database: $last" );
			}
			usleep( POLL_MICROSECONDS );
		}
	}
}

function open( array $settings, string $host, int $port ): mysqli {
	$db = mysqli_init();
	$db->options( MYSQLI_OPT_CONNECT_TIMEOUT, 2 );
	// A refused connection is expected here and must not log a warning.
	@$db->real_connect( $host, $settings['user'], $settings['password'], $settings['database'], $port );
	$db->set_charset( 'utf8mb4' );
	return $db;
}

/** Runs the action under a lock: the job's earlier pod may still be terminating. */
function with_lock( mysqli $db, callable $action ): void {
	$got = $db->query( "SELECT GET_LOCK('urumi-configure', 120)" )->fetch_row()[0];
	if ( '1' !== (string) $got ) {
		throw new RuntimeException( 'another configuration of this store is still running' );
	}
	$action();
	$db->query( "DO RELEASE_LOCK('urumi-configure')" );
}

function get_option_value( mysqli $db, string $name ): ?string {
	$row = $db->execute_query( 'SELECT option_value FROM wp_options WHERE option_name = ?', array( $name ) )->fetch_row();
	return $row ? (string) $row[0] : null;
}

function set_option_value( mysqli $db, string $name, string $value ): void {
	$db->execute_query(
		"INSERT INTO wp_options (option_name, option_value, autoload) VALUES (?, ?, 'on')
		ON DUPLICATE KEY UPDATE option_value = VALUES(option_value)",
		array( $name, $value )
	);
}
