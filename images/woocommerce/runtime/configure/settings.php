<?php
declare( strict_types = 1 );

/** Value of an environment variable, or of the file named by <name>_FILE, or the default. */
function setting( string $name, ?string $default = null ): string {
	$value = getenv( $name );
	if ( false !== $value && '' !== $value ) {
		return $value;
	}
	$file = (string) getenv( "{$name}_FILE" );
	if ( '' !== $file && is_readable( $file ) ) {
		return rtrim( (string) file_get_contents( $file ), "\r\n" );
	}
	if ( null === $default ) {
		throw new RuntimeException( '' === $file ? "$name is not set" : "$name is not set and $file cannot be read" );
	}
	return $default;
}

/** Reads and validates the settings of this run. */
function read_settings(): array {
	$url = rtrim( setting( 'STORE_URL' ), '/' );
	if ( ! preg_match( '#^https?://[a-zA-Z0-9.-]+(:\d+)?$#', $url ) ) {
		throw new RuntimeException( 'STORE_URL must be http(s)://host[:port]' );
	}
	return array(
		'host'           => setting( 'WORDPRESS_DB_HOST' ),
		'database'       => setting( 'WORDPRESS_DB_NAME', 'wordpress' ),
		'user'           => setting( 'WORDPRESS_DB_USER', 'wordpress' ),
		'password'       => setting( 'WORDPRESS_DB_PASSWORD' ),
		'salt'           => setting( 'WORDPRESS_SALT' ),
		'timeout'        => (int) setting( 'STORE_DB_TIMEOUT', '300' ),
		'url'            => $url,
		'title'          => setting( 'STORE_TITLE', 'Store' ),
		'sample_data'    => 'true' === setting( 'STORE_SAMPLE_DATA', 'true' ),
		'admin_user'     => setting( 'STORE_ADMIN_USER', 'admin' ),
		'admin_email'    => setting( 'STORE_ADMIN_EMAIL', 'admin@example.com' ),
		'admin_password' => setting( 'STORE_ADMIN_PASSWORD' ),
		'plugins'        => array_values( array_filter( array_map( 'trim', explode( ',', setting( 'STORE_PLUGINS', '' ) ) ) ) ),
	);
}
