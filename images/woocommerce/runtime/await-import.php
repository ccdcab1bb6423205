<?php
/**
 * Holds a probe until the configure job has imported the store. Kubernetes probes once a second: a probe that is answered at
 * the moment of the import makes the pod ready up to a second earlier than the next one would.
 */

/** In a folder of the pod: after the first import nothing waits. */
const URUMI_IMPORTED = '/run/urumi-imported';
/** Below the timeout of the probe. */
const URUMI_HOLD_SECONDS = 8;
const URUMI_POLL_MICROSECONDS = 20_000;

/** Null while the database does not accept connections. */
function urumi_connect(): ?mysqli {
	[ $host, $port ] = array_pad( explode( ':', DB_HOST, 2 ), 2, '3306' );
	$db              = mysqli_init();
	$db->options( MYSQLI_OPT_CONNECT_TIMEOUT, 1 );
	return @$db->real_connect( $host, DB_USER, DB_PASSWORD, DB_NAME, (int) $port ) ? $db : null;
}

/** The configure job writes this option last. */
function urumi_is_imported( mysqli $db ): bool {
	$result = $db->query( "SELECT 1 FROM wp_options WHERE option_name = 'urumi_state'" );
	return $result && $result->num_rows > 0;
}

/** Returns without an import after the time limit; WordPress then answers with its error. */
function urumi_await_import( float $deadline ): void {
	mysqli_report( MYSQLI_REPORT_OFF );
	$db = null;
	while ( microtime( true ) < $deadline ) {
		$db ??= urumi_connect();
		if ( $db && urumi_is_imported( $db ) ) {
			touch( URUMI_IMPORTED );
			$db->close();
			return;
		}
		usleep( URUMI_POLL_MICROSECONDS );
	}
}

if ( ! file_exists( URUMI_IMPORTED ) ) {
	urumi_await_import( microtime( true ) + URUMI_HOLD_SECONDS );
}
