<?php
declare( strict_types = 1 );

const WP_SECONDS = 180;

/** Runs wp-cli on this store. Returns its exit status and last line. Arguments must not contain secrets. */
function run_wp( array $arguments, int $seconds = WP_SECONDS ): array {
	$command = array_merge( array( 'timeout', (string) $seconds, 'wp', '--path=/var/www/html', '--no-color' ), $arguments );
	$pipes   = array();
	$process = proc_open( $command, array( 1 => array( 'pipe', 'w' ), 2 => array( 'redirect', 1 ) ), $pipes );
	if ( ! $process ) {
		return array( 127, 'wp-cli cannot be started' );
	}
	$lines = array_values( array_filter( array_map( 'trim', explode( "\n", (string) stream_get_contents( $pipes[1] ) ) ) ) );
	foreach ( $lines as $line ) {
		say( "wp: $line" );
	}
	return array( proc_close( $process ), (string) end( $lines ) );
}

/** Upgrades the tables to the image's code; returns early if they are up to date. */
function upgrade_database( mysqli $db ): void {
	$versions = baked_versions();
	if ( get_option_value( $db, 'urumi_versions' ) === $versions ) {
		return;
	}
	say( 'the image has changed: upgrading the tables' );
	run_wp( array( 'core', 'update-db' ) );
	run_wp( array( 'wc', 'update' ) );
	set_option_value( $db, 'urumi_versions', $versions );
}

/** Versions of the code in this image, for comparison. */
function baked_versions(): string {
	return trim( (string) file_get_contents( '/usr/share/urumi/dump/versions.json' ) );
}

/** Installs and activates each plugin. A failure is reported but never fatal: the store works without it. */
function install_plugins( array $plugins ): array {
	if ( ! $plugins ) {
		return array();
	}
	passthru( 'urumi-content', $status );
	return array_map( $status ? no_volume( ... ) : install_plugin( ... ), $plugins );
}

function install_plugin( string $name ): array {
	if ( ! preg_match( '#^([a-z0-9][a-z0-9-]*|(https?:/)?/\S+\.zip)$#', $name ) ) {
		return array(
			'name'    => $name,
			'ok'      => false,
			'message' => 'a plugin is a slug, or the address or path of a zip',
		);
	}
	[ $status, $line ] = run_wp( array( 'plugin', 'install', $name, '--activate' ) );
	return array(
		'name'    => $name,
		'ok'      => 0 === $status,
		'message' => $line,
	);
}

function no_volume( string $name ): array {
	return array(
		'name'    => $name,
		'ok'      => false,
		'message' => 'wp-content is not writable here',
	);
}
