<?php
/**
 * Configures the database for this store, in one process and without loading WordPress. Runs at every install and
 * upgrade: the first run imports, later runs apply only changes of the input.
 */

declare( strict_types = 1 );

foreach ( array( 'settings', 'database', 'import', 'identity', 'move', 'wp-cli', 'report' ) as $part ) {
	require __DIR__ . "/$part.php";
}

$started = microtime( true );
try {
	$settings = read_settings();
	// bcrypt is slow on purpose, so hash while the database starts.
	$hash = hash_password( $settings['admin_password'] );
	$db   = connect( $settings );
	with_lock( $db, function () use ( $db, $settings, $hash, $started ): void {
		$imported = import_once( $db, $settings );
		apply_identity( $db, $settings, $hash, $imported );
		if ( ! $imported ) {
			upgrade_database( $db );
		}
		$plugins = install_plugins( $settings['plugins'] );
		say( sprintf( 'configured in %.2f s', microtime( true ) - $started ) );
		report(
			array(
				'imported' => $imported,
				'seconds'  => round( microtime( true ) - $started, 2 ),
				'plugins'  => $plugins,
			)
		);
	} );
} catch ( Throwable $error ) {
	say( 'failed: ' . $error->getMessage() );
	report( array( 'error' => $error->getMessage() ) );
	exit( 1 );
}
