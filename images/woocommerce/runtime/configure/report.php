<?php
declare( strict_types = 1 );

function say( string $line ): void {
	echo "urumi-configure: $line\n";
}

/** Maximum size of a termination message in the pod's status. */
const REPORT_BYTES = 4096;

/** Writes the result to the pod's status. Shortens messages until it fits: truncated JSON could not be parsed. */
function report( array $result ): void {
	foreach ( array( 120, 40, 0 ) as $length ) {
		$text = encode( shorten( $result, $length ) );
		if ( strlen( $text ) <= REPORT_BYTES ) {
			break;
		}
	}
	@file_put_contents( '/dev/termination-log', $text );
	say( "result $text" );
}

function shorten( array $result, int $length ): array {
	foreach ( $result['plugins'] ?? array() as $index => $plugin ) {
		$result['plugins'][ $index ]['message'] = substr( $plugin['message'], 0, $length );
	}
	if ( isset( $result['error'] ) ) {
		$result['error'] = substr( $result['error'], 0, 1000 );
	}
	return $result;
}

function encode( array $result ): string {
	return (string) json_encode( $result, JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE );
}
